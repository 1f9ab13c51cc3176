import { describe, expect, it } from 'vitest'
import { parseServiceConfig } from './parse-service-config.ts'

const merchant = { id: 'acme', adapter: 'vendure', endpoint: 'https://shop.example/shop-api' }
const site = { key: 'pk_blog_1', origins: ['https://blog.example'] }
const secret = 'x'.repeat(32)
const parse = (file: object, env: Record<string, string> = {}) =>
  parseServiceConfig(
    { merchants: [merchant], sites: [site], ...file },
    { env, adapters: ['memory', 'vendure'] },
  )

/** The lines of what is wrong. */
function mistakes(file: object, env?: Record<string, string>): readonly string[] {
  try {
    parse(file, env)
  } catch (error) {
    expect(error).toMatchObject({ name: 'TillError', code: 'config' })
    return (error as Error).message.split('\n  ').slice(1)
  }
  return []
}

describe('a configuration of the relay', () => {
  it('needs a merchant and a site, and has answers for the rest', () => {
    expect(parse({})).toMatchObject({
      merchants: [merchant],
      sites: [site],
      host: '127.0.0.1',
      port: 8787,
      store: { type: 'memory' },
      limits: { address_per_minute: 600 },
      calls: { read_timeout_ms: 8000 },
      cache: { fresh_seconds: 15 },
    })
    expect(mistakes({ merchants: undefined, sites: [] })).toEqual([
      'merchants: is missing',
      'sites: needs one site at least: who may call',
    ])
  })

  it('takes secrets from the environment', () => {
    const { secrets, merchants, store } = parse(
      {
        secrets: [{ env: 'SEAL' }],
        merchants: [
          { ...merchant, headers: { authorization: { env: 'SHOP_TOKEN' }, 'accept-language': 'de' } },
        ],
        store: { type: 'postgres', url: { env: 'DATABASE_URL' } },
      },
      { SEAL: secret, SHOP_TOKEN: 'Bearer abc', DATABASE_URL: 'postgres://db/relay' },
    )
    expect(secrets).toEqual([secret])
    expect(merchants[0]?.headers).toEqual({ authorization: 'Bearer abc', 'accept-language': 'de' })
    expect(store).toMatchObject({ type: 'postgres', url: 'postgres://db/relay', connections: 10 })
  })

  it('refuses a secret that stands in the file, and does not repeat it', () => {
    const lines = mistakes({
      secrets: ['a-secret-in-a-file-that-is-copied-around'],
      metrics_token: 'hunter2hunter2',
      store: { type: 'postgres', url: 'postgres://relay:hunter2@db/relay' },
    })
    expect(lines).toEqual([
      'secrets[0]: a secret stands in the environment, not in the file: { "env": "NAME_OF_VARIABLE" }',
      'store.url: a secret stands in the environment, not in the file: { "env": "NAME_OF_VARIABLE" }',
      'metrics_token: a secret stands in the environment, not in the file: { "env": "NAME_OF_VARIABLE" }',
    ])
    expect(mistakes({ merchants: [{ ...merchant, headers: { 'X-Api-Key': 'hunter2' } }] })).toEqual([
      'merchants[0].headers.X-Api-Key: a secret stands in the environment: { "env": "NAME_OF_VARIABLE" }',
    ])
  })

  it.each([
    [{ site: [] }, 'site: there is no such field; did you mean sites?'],
    [
      { merchants: [{ ...merchant, adaptor: 'vendure' }] },
      'merchants[0].adaptor: there is no such field; did you mean adapter?',
    ],
    [{ sites: [{ ...site, orgins: [] }] }, 'sites[0].orgins: there is no such field; did you mean origins?'],
    [
      { merchants: [{ ...merchant, adapter: 'vendor' }] },
      'merchants[0].adapter: there is no adapter vendor; did you mean vendure?',
    ],
    [{ log: 'inof' }, 'log: "inof" is none of info, warn, off; did you mean info?'],
    [
      { store: { type: 'postgress' } },
      'store.type: "postgress" is none of memory, postgres; did you mean postgres?',
    ],
    [
      { sites: [{ ...site, merchants: ['acne'] }] },
      'sites[0].merchants: there is no merchant acne; did you mean acme?',
    ],
    [
      { sites: [{ origins: ['https://Blog.example/'] }] },
      'sites[0].origins[0]: is an origin like https://blog.example, https://*.blog.example or *: lower case, no path',
    ],
    [
      { calls: { read_timeout: 5 } },
      'calls.read_timeout: there is no such field; did you mean read_timeout_ms?',
    ],
    [
      { sites: [{ ...site, key: 'sk_live_1234' }] },
      'sites[0].key: looks like a secret, which pages refuse to hold; begin it with pk_',
    ],
    [{ sites: [site, site] }, 'sites[1].key: another site has it'],
    [{ merchants: [merchant, merchant] }, 'merchants[1].id: another merchant is called acme'],
    [{ port: 99_999 }, 'port: Too big: expected number to be <=65535'],
  ])('names the field and what was meant: %j', (file, line) => {
    expect(mistakes(file)).toContain(line)
  })

  it('names the variable that is not set, and the one that was meant', () => {
    expect(mistakes({ secrets: [{ env: 'TILKIT_SECRET' }] }, { TILLKIT_SECRET: secret })).toEqual([
      'secrets[0]: the environment variable TILKIT_SECRET is not set; did you mean TILLKIT_SECRET?',
    ])
    expect(mistakes({ secrets: [{ env: 'SHORT' }] }, { SHORT: 'abc' })).toEqual([
      'secrets[0]: is shorter than 32 characters',
    ])
  })

  it('wants one secret for all nodes of a shared store', () => {
    const file = { store: { type: 'postgres', url: { env: 'DATABASE_URL' } } }
    expect(mistakes(file, { DATABASE_URL: 'postgres://db/relay' })).toEqual([
      'secrets: nodes that share a store need the same secret: { "env": "TILLKIT_RELAY_SECRET" }',
    ])
  })

  it.each([[null], [[]], ['text'], [{ merchants: 'acme', sites: { 0: site } }], [{ merchants: [null] }]])(
    'says of %j that it is none',
    file => {
      expect(() => parseServiceConfig(file, { env: {}, adapters: [] })).toThrow(/configuration is wrong/)
    },
  )
})
