import type { DraftFault } from '../core/edit/to-dossier.ts'
import type { Lang } from '../core/words.ts'
import { refusalInSpanish } from '../core/edit/when/spanish.ts'

/** What `wrong; expected …` of the dossier's rules (core/dossier) means to whoever edits it, in both languages; $1 is what the pattern holds. */
const rules: readonly (readonly [pattern: RegExp, en: string, es: string])[] = [
  [/^is "\s*"; expected some words/, 'Words are missing here.', 'Aquí faltan palabras.'],
  [/^is null; expected a geometry/, 'It is not drawn on the map yet.', 'Aún no está dibujado en el mapa.'],
  [/^is null; expected a (date|span)/, 'There is no date yet.', 'Aún no hay fecha.'],
  [
    /^is null; expected one of stated, derived, reference/,
    'It is not said yet how this is known.',
    'Aún no se dice cómo se sabe.',
  ],
  [
    /^is null though there is a date/,
    'It is not said yet how the date is known.',
    'Aún no se dice cómo se sabe la fecha.',
  ],
  [
    /^is (stated|derived|reference) though there is no date/,
    'It is said how the date is known, but there is no date.',
    'Se dice cómo se sabe la fecha, pero no hay fecha.',
  ],
  [/^is null; expected one of/, 'This is not chosen yet.', 'Esto aún no se ha elegido.'],
  [/^is null; expected a number, or words/, 'There is no answer yet.', 'Aún no hay respuesta.'],
  [
    /^is an empty list; expected a list of ids of excerpts/,
    'No excerpt speaks of it yet.',
    'Ningún extracto habla de ello todavía.',
  ],
  [
    /^is an empty list; expected a list of articles/,
    'The dossier has no article yet.',
    'El dosier aún no tiene ningún artículo.',
  ],
  [
    /^is ""; expected an? (id|excerpt's id|reference's id)/,
    'This is not chosen yet.',
    'Esto aún no se ha elegido.',
  ],
  [
    /^is "(.*)"; expected an address/,
    '“$1” is no web address: it has to begin with https:// or http://.',
    '«$1» no es una dirección web: tiene que empezar por https:// o http://.',
  ],
  [
    /^is "(.*)"; expected a language code/,
    '“$1” is no language code, such as en or es.',
    '«$1» no es un código de idioma, como en o es.',
  ],
  [
    /^is "(.*)"; expected (?:an id|an excerpt's id|a reference's id)/,
    '“$1” is no id: small letters, digits and hyphens.',
    '«$1» no es un identificador: minúsculas, cifras y guiones.',
  ],
  [
    /^rests on nothing/,
    'Nothing says so yet: it needs an excerpt or a reference.',
    'Nada lo dice todavía: hace falta un extracto o una referencia.',
  ],
  [
    /^"(.*)" is not there/,
    '“$1” is named here, and is not in the dossier.',
    'Aquí se nombra «$1», que no está en el dosier.',
  ],
  [/^"(.*)" is named twice/, '“$1” is named twice.', '«$1» se nombra dos veces.'],
  [
    /^"(.*)" is taken/,
    'The id “$1” is taken by something else.',
    'El identificador «$1» ya es de otra cosa.',
  ],
  [
    /lies outside the box/,
    'It lies outside what the map shows at first.',
    'Está fuera de lo que el mapa muestra al principio.',
  ],
  [
    /^"(.*)" is open on one side/,
    'A date of publication needs a first and a last day; “$1” has not both.',
    'Una fecha de publicación necesita un primer y un último día; «$1» no tiene los dos.',
  ],
  [
    /^"(.*)" is one day or some day, not a span/,
    '“$1” is no span: it needs a beginning and an end, either of which may be open.',
    '«$1» no es un período: necesita un comienzo y un final; cualquiera de los dos puede quedar abierto.',
  ],
  [
    /is of kind \S+; expected a place of kind crossing/,
    'Only crossings have states.',
    'Solo los pasos fronterizos tienen estados.',
  ],
  [
    /^"(.*)" overlaps "(.*)" of/,
    '“$1” overlaps “$2” of the same place: no day can be in two states for certain.',
    '«$1» se superpone a «$2» del mismo lugar: ningún día puede estar con certeza en dos estados.',
  ],
  [/expected a place that is a line$/, 'Only a line can be measured.', 'Solo se puede medir una línea.'],
  [
    /^leads round to the article itself/,
    'It leads round to the article itself.',
    'Lleva de vuelta al mismo artículo.',
  ],
  [
    /^is named though the basis is/,
    'A reference is named, but it is not the basis.',
    'Se nombra una referencia, pero no es la base.',
  ],
  [
    /^is single, but (\d+) claims/,
    '$1 claims answer it: it has to be said how they relate.',
    'La responden $1 afirmaciones: hay que decir qué relación tienen.',
  ],
  [
    /^is \w+, but (nothing|only one claim) answers/,
    'There are not enough answers for that relation.',
    'No hay respuestas suficientes para esa relación.',
  ],
  [
    /was published \((.*)\) before it happened \((.*)\)/,
    'It was published ($1) before it happened ($2).',
    'Se publicó ($1) antes de que ocurriera ($2).',
  ],
  [
    /is not in the translation of (\S+), in which/,
    'These words are not in the translation of the longer excerpt in which they lie.',
    'Estas palabras no están en la traducción del extracto más largo en el que están.',
  ],
  [
    /^is not in the article/,
    'These words are not in the text of the article.',
    'Estas palabras no están en el texto del artículo.',
  ],
  [
    /^is not what stands (before|after) the exact words/,
    'What stands around these words in the text is something else.',
    'Lo que rodea a estas palabras en el texto es otra cosa.',
  ],
  [
    /^stands (\d+) times in the article/,
    'This stands $1 times in the text: mark it again.',
    'Esto está $1 veces en el texto: márquelo de nuevo.',
  ],
  [
    /^has \d+ positions|is a ring that is not closed/,
    'The shape on the map has too few points, or is not closed.',
    'La forma en el mapa tiene muy pocos puntos o no está cerrada.',
  ],
  [/^is empty in both languages/, 'It is empty in both languages.', 'Está vacío en los dos idiomas.'],
  [
    /hides the selected event "(.*?)"/,
    'This view hides the event it speaks of.',
    'Esta vista oculta el suceso del que habla.',
  ],
  [
    /is of an article that was not out by/,
    'The quotation is of an article that was not out by the known day.',
    'La cita es de un artículo que aún no se había publicado en el día conocido.',
  ],
  [
    /is no excerpt of the selected event/,
    'The quotation does not speak of the selected event.',
    'La cita no habla del suceso seleccionado.',
  ],
]

/** A fault in words for whoever edits the dossier, and the language it is said in: English, marked as such, where it has no Spanish. */
export function sayFault(fault: DraftFault, lang: Lang): { readonly text: string; readonly lang: Lang } {
  const { wrong, expected, words } = fault
  if (words !== null) {
    const sentence = `${words.wrong[lang]}; ${lang === 'es' ? 'se esperaba' : 'expected'} ${words.expected[lang]}.`
    return { text: sentence.charAt(0).toUpperCase() + sentence.slice(1), lang }
  }
  const told = `${wrong}; expected ${expected}`
  const rule = rules.find(([pattern]) => pattern.test(told))
  if (rule) {
    const [pattern, en, es] = rule
    const found = pattern.exec(told)
    return {
      text: (lang === 'es' ? es : en).replace(/\$(\d)/g, (_, n: string) => found?.[Number(n)] ?? ''),
      lang,
    }
  }
  const spanish = refusalInSpanish(fault)
  if (lang === 'es' && spanish.known)
    return { text: `${spanish.wrong}; se esperaba ${spanish.expected}`, lang }
  return { text: told, lang: 'en' }
}
