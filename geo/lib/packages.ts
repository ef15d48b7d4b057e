import { readFileSync } from 'node:fs'

/** The address of a file of an installed package: some packages do not export their data or their package.json. */
export function packageFile(name: string, path: string): URL {
  return new URL(`../node_modules/${name}/${path}`, import.meta.url)
}

/** The installed version of a package. */
export function packageVersion(name: string): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(packageFile(name, 'package.json'), 'utf8'),
  )
  return manifest.version
}
