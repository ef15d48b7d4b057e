import type { Article, Excerpt } from '../../core/dossier/types.ts'
import type { Lang } from '../../core/words.ts'

interface Quoted {
  readonly article: Article
  /** those of its excerpts that are quoted */
  readonly excerpts: readonly Excerpt[]
  /** the reader's language */
  readonly lang: Lang
}

/** Whether quotations of an article are read in our translation: so at first, where there is one, until the reader wants the original. */
export class Translation {
  readonly #quoted: () => Quoted
  #original = $state(false)

  constructor(quoted: () => Quoted) {
    this.#quoted = quoted
  }

  /** whether there is anything to switch */
  get there(): boolean {
    const { article, excerpts, lang } = this.#quoted()
    return article.lang !== lang && excerpts.some(({ translation }) => translation[lang] !== undefined)
  }

  /** whether our translation is read */
  get on(): boolean {
    return this.there && !this.#original
  }

  turn(): void {
    this.#original = this.on
  }
}
