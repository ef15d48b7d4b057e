import type { Plugin } from 'vite'

/** The fonts of the first picture. The others come when words ask for them. */
const first = /source-(sans-3-latin-[46]00|serif-4-latin-600)-normal-[\w-]+\.woff2$/

/**
 * Has the page ask for its fonts before the script that needs them: words that are set anew when their font comes would move everything
 * beside them.
 */
export function preloadFonts(): Plugin {
  return {
    name: 'frontera-preload-fonts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset' || typeof page.source !== 'string') throw new Error('there is no page')
        const links = Object.keys(bundle)
          .filter((name) => first.test(name))
          .sort()
          .map(
            (name) => `  <link rel="preload" as="font" type="font/woff2" href="./${name}" crossorigin />\n`,
          )
        if (links.length !== 3) throw new Error(`the fonts of the first picture are ${links.length}, not 3`)
        page.source = page.source.replace('</head>', `${links.join('')}  </head>`)
      },
    },
  }
}
