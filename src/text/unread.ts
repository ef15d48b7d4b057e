import type { Unread, Why } from '../core/view.ts'
import type { Lang, Words } from '../core/words.ts'

/** That a part of an address was passed over. */
export const ignored: Readonly<Record<Lang, (key: string, value: string) => string>> = {
  en: (key, value) => `“${key}=${value}” in the address was ignored:`,
  es: (key, value) => `Se ignoró «${key}=${value}» en la dirección:`,
}

/** What of the address was passed over, and what would have been right, a line each. Of a list that is what nobody knows: the rest of it holds. */
export function sayUnread({ key, value, why }: Unread, lang: Lang): readonly [what: string, right: string] {
  const part = 'unknown' in why ? why.unknown.join() : value
  return [ignored[lang](key, part.slice(0, 60)), whyUnread(why)[lang]]
}

const said = {
  window: {
    en: 'A window is two days, the earlier one first: 2019-02-01..2022-10-31.',
    es: 'Una ventana son dos días, primero el anterior: 2019-02-01..2022-10-31.',
  },
  day: { en: 'It takes a day that exists: 2022-08-10.', es: 'Admite un día que exista: 2022-08-10.' },
  box: {
    en: 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.',
    es: 'Admite oeste,sur,este,norte en grados, como -73,7,-72,8.5.',
  },
  camera: {
    en: 'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
    es: 'Admite zoom/latitud/longitud, como 8.5/7.8/-72.4: zoom de 0 a 22, latitud ±85, longitud ±180.',
  },
  selection: {
    en: 'The dossier has no event, place, article or question of that id.',
    es: 'El dosier no tiene ningún suceso, lugar, artículo ni pregunta con ese identificador.',
  },
  excerpt: {
    en: 'The dossier has no excerpt of that id.',
    es: 'El dosier no tiene ninguna cita con ese identificador.',
  },
  step: { en: 'A step is a number from 1 on.', es: 'Un paso es un número a partir de 1.' },
  folder: {
    en: 'A dossier is a folder on this site, such as dossiers/2023: no other site, no "..".',
    es: 'Un dosier es una carpeta de este sitio, como dossiers/2023: ni otro sitio ni «..».',
  },
}

/** Why a part of an address was passed over, and what would have been right. */
export function whyUnread(why: Why): Words {
  switch (why.takes) {
    case 'word': {
      const allowed = why.allowed.join(', ')
      return { en: `It takes one of: ${allowed}.`, es: `Admite uno de: ${allowed}.` }
    }
    case 'words': {
      const [allowed, unknown] = [why.allowed.join(', '), why.unknown.join(', ')]
      return {
        en: `There is no ${unknown} here, only: ${allowed}.`,
        es: `Aquí no hay ${unknown}, solo: ${allowed}.`,
      }
    }
    case 'places': {
      const unknown = why.unknown.join(', ')
      return {
        en: `There is no ${unknown} here: it takes places of the dossier and states, such as ve-apure.`,
        es: `Aquí no hay ${unknown}: admite lugares del dosier y estados o departamentos, como ve-apure.`,
      }
    }
    case 'steps':
      return {
        en: `The story has ${why.count} ${why.count === 1 ? 'step' : 'steps'}.`,
        es: `El relato tiene ${why.count} ${why.count === 1 ? 'paso' : 'pasos'}.`,
      }
    default:
      return said[why.takes]
  }
}
