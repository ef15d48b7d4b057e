import type { Plugin } from 'vite'

/**
 * With one style sheet and no module preloads there is nothing to fetch before a part: Vite's helper for that (1.3 KiB of the first
 * load's script) gives way to the import itself.
 */
export function plainImports(): Plugin {
  return {
    name: 'frontera-plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null
    },
  }
}
