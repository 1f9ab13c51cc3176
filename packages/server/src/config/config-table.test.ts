import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { configTable } from './config-table.fixture.ts'
import { parseServiceConfig } from './parse-service-config.ts'

const page = readFileSync(new URL('../../../../docs/guide/relay.md', import.meta.url), 'utf8')

describe('docs/guide/relay.md', () => {
  it('has each field of the file as its schema describes it', () => {
    const start = page.indexOf('| field |')
    const table = page.slice(start, page.indexOf('\n\n', start))
    expect(table).toBe(configTable())
  })

  it('shows configurations that the relay accepts', () => {
    const shown = [...page.matchAll(/```json\n(\{[\s\S]*?)```/g)].map(match => match[1] ?? '')
    expect(shown.length).toBeGreaterThanOrEqual(2)
    const env = new Proxy({}, { get: () => 'x'.repeat(40), ownKeys: () => [] })
    for (const text of shown)
      expect(() =>
        parseServiceConfig(JSON.parse(text), { env, adapters: ['vendure', 'evershop', 'medusa'] }),
      ).not.toThrow()
  })
})
