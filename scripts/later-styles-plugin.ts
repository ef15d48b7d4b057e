import { createHash } from 'node:crypto'
import { transform } from 'lightningcss'
import type { Plugin } from 'vite'

/** The rooms that the first picture does without: their styles are a sheet of their own, which `src/ui/later-parts.ts` fetches before a room. */
const rooms =
  /\/src\/ui\/((brief|kiosk|take|make|speaker|along|help|search|edit|data)\/|modes\/(Brief|Kiosk)\.svelte)/
/** What a component says of itself, and what the components of a room share, which comes after it. */
const style = /\?svelte&type=style|\.css$/
const shared = (id: string) => (/\/[\w-]+\.css$/.test(id) ? 1 : 0)

/** Where the page says what the rooms' style sheet is called. */
const sheetName = 'later-styles'

/**
 * Takes the rooms' styles out of the one style sheet. Where a part that is no room needs one of them the build fails, since nothing would
 * fetch the sheet for it.
 */
export function laterStyles(): Plugin {
  const taken = new Map<string, string>()
  return {
    name: 'frontera-later-styles',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      taken.clear()
    },
    transform(code, id) {
      if (!style.test(id) || !rooms.test(id)) return null
      taken.set(id, code)
      return { code: '', map: null, moduleSideEffects: false }
    },
    buildEnd(error) {
      if (error) return
      const seen = new Set<string>()
      const visit = (id: string): void => {
        if (seen.has(id)) return
        seen.add(id)
        const module = this.getModuleInfo(id)
        if (module === null) return
        if (rooms.test(id) && taken.has(id))
          throw new Error(`${id}: a part that is no room needs its styles, and they would come too late`)
        module.importedIds.forEach(visit)
        module.dynamicallyImportedIds.filter((other) => !rooms.test(other)).forEach(visit)
      }
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id)
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const source = [...taken]
          .sort(([a], [b]) => shared(a) - shared(b) || (a < b ? -1 : 1))
          .map(([, css]) => css)
          .join('\n')
        const { code } = transform({
          filename: 'later.css',
          code: new TextEncoder().encode(source),
          minify: true,
        })
        const fileName = `assets/later-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.css`
        this.emitFile({ type: 'asset', fileName, source: code })
        const page = bundle['index.html']
        if (page?.type !== 'asset' || typeof page.source !== 'string') throw new Error('there is no page')
        page.source = page.source.replace(
          '</head>',
          `  <meta name="${sheetName}" content="./${fileName}" />\n  </head>`,
        )
      },
    },
  }
}
