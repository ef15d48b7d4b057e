import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { securityHeaders } from '../../scripts/policy.ts'

const forEver = 'public, max-age=31536000, immutable'

test.each(['nginx.conf', 'Caddyfile'])('docs/serving/%s sends the security headers of npm start', (file) => {
  const lines = readFileSync(`docs/serving/${file}`, 'utf8').split('\n')
  for (const [name, value] of Object.entries(securityHeaders)) {
    const line = lines.find((one) => one.toLowerCase().includes(`${name} `) && !one.trim().startsWith('#'))
    expect(line, name).toContain(`"${value}"`)
  }
})

/** What the map of nginx.conf gives: the first pattern that fits, else the default. */
function kept(status: number, uri: string): string | undefined {
  const inside =
    /map "\$status \$uri" \$frontera_cache \{(.*?)\n\}/s.exec(
      readFileSync('docs/serving/nginx.conf', 'utf8'),
    )?.[1] ?? ''
  const lines = [...inside.matchAll(/^ +"?(.+?)"? +"(.*)";$/gm)].map(
    ([, key = '', value = '']) => [key, value] as const,
  )
  const fits = lines.find(([key]) => key.startsWith('~') && new RegExp(key.slice(1)).test(`${status} ${uri}`))
  return (fits ?? lines.find(([key]) => key === 'default'))?.[1]
}

test('docs/serving/nginx.conf has kept for ever what is there and bears a hash, and nothing that is not there yet', () => {
  for (const uri of ['/assets/index-1.js', '/map/assets/index-1.js', '/events.2026-11-26.pmtiles']) {
    for (const status of [200, 206, 304])
      expect([uri, status, kept(status, uri)]).toEqual([uri, status, forEver])
    for (const status of [403, 404, 500])
      expect([uri, status, kept(status, uri)]).toEqual([uri, status, 'no-cache'])
  }
  for (const uri of ['/', '/index.html', '/dossier/dossier.json', '/geo/border.geojson', '/sw.js'])
    expect([uri, kept(200, uri)]).toEqual([uri, 'no-cache'])
})
