import { readFileSync } from 'node:fs'
import { officialProblems } from '@tillkit/testing'
import { createUcpMerchant } from '@tillkit/testing/ucp'
import { describe, expect, it } from 'vitest'
import { capabilities } from './capabilities.ts'
import { discover as capabilitiesOf } from './catalog.ts'
import { discover } from './discover.ts'

const platform: { readonly ucp: object } = JSON.parse(
  readFileSync(new URL('platform-profile.json', import.meta.url), 'utf8'),
)

/** A merchant of which only the profile is asked. */
const withProfile = (profile: unknown, log: string[] = []): typeof fetch => {
  return async input => {
    log.push(`${input}`)
    return Response.json(profile)
  }
}
const services = {
  'dev.ucp.shopping': [{ transport: 'rest', endpoint: 'https://api.example/ucp/', version: '' }],
}
const profileOf = (ucp: object) => ({ ucp: { version: '2026-04-08', services, ...ucp } })

describe('discovery', () => {
  it('names the till by a profile that UCP takes for one of a platform', () => {
    expect(officialProblems('ucp.json#/$defs/platform_schema', platform.ucp)).toEqual([])
    expect(
      officialProblems('ucp.json#/$defs/platform_schema', { ...platform.ucp, services: [] }),
    ).not.toEqual([])
  })

  it('asks once for a page, by a GET without headers, below the path of the endpoint', async () => {
    const asked: Request[] = []
    const get: typeof fetch = async (input, init) => {
      asked.push(new Request(input, init))
      return Response.json(profileOf({}))
    }
    const config = { endpoint: 'https://relay.example/m/acme/', fetch: get }
    const [first, second] = await Promise.all([discover(config), discover(config)])
    expect(second).toBe(first)
    expect(await discover(config)).toBe(first)
    expect(asked.map(it => it.url)).toEqual(['https://relay.example/m/acme/.well-known/ucp'])
    expect([...(asked[0]?.headers ?? [])]).toEqual([])
    expect(first.rest).toBe('https://api.example/ucp')
  })

  it('takes the profile itself for an endpoint too', async () => {
    const log: string[] = []
    await discover({ endpoint: 'https://a.example/.well-known/ucp', fetch: withProfile(profileOf({}), log) })
    expect(log).toEqual(['https://a.example/.well-known/ucp'])
  })

  it('speaks the highest version in common, at the profile that is named for it', async () => {
    const standIn = createUcpMerchant({ version: '2026-01-11', alsoSpeaks: ['2026-01-23'] })
    const newer: typeof fetch = async (input, init) => {
      const reply = await standIn.fetch(input, init)
      if (`${input}` !== 'https://tea.example/.well-known/ucp') return reply
      const ahead = {
        version: '2027-01-01',
        supported_versions: { '2026-01-23': '/2026-01-23/.well-known/ucp' },
      }
      return Response.json({ ucp: { ...((await reply.json()) as { ucp: object }).ucp, ...ahead } })
    }
    expect((await discover({ ...standIn, fetch: newer })).version).toBe('2026-01-23')
    expect(standIn.log).toEqual(['GET /.well-known/ucp', 'GET /2026-01-23/.well-known/ucp'])
  })

  it.for([
    ['no version in common', profileOf({ version: '2027-01-01' }), 'unsupported'],
    ['no REST service', profileOf({ services: {} }), 'unsupported'],
    [
      'a service of another kind',
      profileOf({ services: { 'dev.ucp.shopping': [{ transport: 'mcp' }] } }),
      'unsupported',
    ],
    [
      'a script for an endpoint',
      profileOf({ services: { 'dev.ucp.shopping': [{ transport: 'rest', endpoint: 'javascript:1' }] } }),
      'unsupported',
    ],
    ['no profile', {}, 'broken_reply'],
    ['a list', [], 'broken_reply'],
  ] as const)('throws for %s', async ([, profile, code]) => {
    await expect(
      discover({ endpoint: 'https://a.example', fetch: withProfile(profile) }),
    ).rejects.toMatchObject({ code })
  })

  it('throws for a page instead of a profile and for an endpoint that is none, and asks again later', async () => {
    let html = true
    const get: typeof fetch = async () => (html ? new Response('<html>') : Response.json(profileOf({})))
    const config = { endpoint: 'https://a.example', fetch: get }
    await expect(discover(config)).rejects.toMatchObject({ code: 'broken_reply' })
    html = false
    expect((await discover(config)).version).toBe('2026-04-08')
    await expect(discover({ endpoint: 'shop', fetch: get })).rejects.toMatchObject({ code: 'config' })
  })

  it('supposes the least of a profile that names no capabilities', async () => {
    const get = withProfile(profileOf({ capabilities: null, payment_handlers: null }))
    expect(await capabilitiesOf({ endpoint: 'https://a.example', fetch: get })).toEqual(capabilities)
  })

  it('reads the same of the registries of every version', async () => {
    const found = []
    for (const version of ['2026-01-11', '2026-01-23'] as const)
      found.push(await capabilitiesOf(createUcpMerchant({ version })))
    expect(found[0]).toEqual(found[1])
    expect(found[0]).toMatchObject({
      checkout: 'native',
      discount_codes: 'many',
      search: 'none',
      order_lookup: false,
    })
    expect(await capabilitiesOf(createUcpMerchant())).toMatchObject({ search: 'text', order_lookup: true })
  })

  it('hands off where no handler can be paid with, unless the author says that one can', async () => {
    const own = { 'com.acme.invoice': [{ id: 'acme', version: '2026-04-08' }] }
    const capable = { 'dev.ucp.shopping.checkout': [{ version: '2026-04-08' }] }
    const get = withProfile(profileOf({ capabilities: capable, payment_handlers: own }))
    const config = { endpoint: 'https://a.example', fetch: get }
    expect((await capabilitiesOf(config)).checkout).toBe('hand_off')
    const options = { 'no-credential': 'com.acme.invoice' }
    expect((await capabilitiesOf({ ...config, options })).checkout).toBe('native')
  })

  it('takes what dev.tillkit.merchant says, and nothing of it where it is broken', async () => {
    const saying = (config: unknown) =>
      withProfile(
        profileOf({ capabilities: { 'dev.tillkit.merchant': [{ version: '2026-11-22', config }] } }),
      )
    const facts = { capabilities: { sorts: ['newest'], page_size_max: 50, transport: 'relay' } }
    expect(await capabilitiesOf({ endpoint: 'https://a.example', fetch: saying(facts) })).toEqual({
      ...capabilities,
      ...facts.capabilities,
    })
    const broken = { capabilities: { sorts: ['newest'], checkout: 'somehow' } }
    expect(await capabilitiesOf({ endpoint: 'https://a.example', fetch: saying(broken) })).toEqual(
      capabilities,
    )
  })
})
