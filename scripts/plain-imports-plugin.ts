import type { Plugin } from 'vite'

/** `import("./part.js")`, and what picks a module out of a piece that holds several. */
const fetched = String.raw`import\("[^"]+"\)(?:\.then\(\(n\) => n\.\w+\))?`
const rest = String.raw`, __VITE_PRELOAD__, import\.meta\.url\)`
/** An import as Vite wraps it: as it stands, or with the names that are taken out of it. */
const wrapped = new RegExp(
  String.raw`__vitePreload\((?:\(\) => (${fetched})|async \(\) => \{\s*const \{[^}]*\} = await (${fetched});\s*return \{[^}]*\};\s*\})${rest}`,
  'g',
)

/**
 * With one style sheet and no module preloads there is nothing to fetch before a part: Vite's helper for that (1.3 KiB of the first
 * load's script), and what it wraps each import in, give way to the import itself.
 */
export function plainImports(): Plugin {
  return {
    name: 'frontera-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      // for the imports that Vite wraps in some other way
      return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null
    },
    renderChunk: {
      order: 'pre',
      handler(code) {
        const plain = code.replace(
          wrapped,
          (_, whole: string | undefined, part: string | undefined) => whole ?? part ?? '',
        )
        return plain === code ? null : { code: plain, map: null }
      },
    },
  }
}
