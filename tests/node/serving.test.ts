import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { securityHeaders } from '../../scripts/policy.ts'

test.each(['nginx.conf', 'Caddyfile'])('docs/serving/%s sends the security headers of npm start', (file) => {
  const lines = readFileSync(`docs/serving/${file}`, 'utf8').split('\n')
  for (const [name, value] of Object.entries(securityHeaders)) {
    const line = lines.find((one) => one.toLowerCase().includes(`${name} `) && !one.trim().startsWith('#'))
    expect(line, name).toContain(`"${value}"`)
  }
})
