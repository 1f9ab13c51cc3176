import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** What came of asking for an address. */
export interface Fetched {
  /** Where it came from in the end. */
  readonly url: string
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** Asks for an address. Rejects with a reason that a person can read. */
export type FetchBytes = (address: URL) => Promise<Fetched>

/** Limits of it. */
export interface FetchLimits {
  readonly fetch: typeof globalThis.fetch
  /** Ends everything. */
  readonly signal: AbortSignal
  /** Whether addresses inside this network may be asked: when the page itself is there. */
  readonly mayAskInside: boolean
}

const maxBytes = 5_000_000
const maxRedirects = 5

/**
 * Asks any host that a page names, since that is where scripts are, but as little as possible: GET over http(s) without
 * credentials, five redirects, 5 MB, and each hop looked at, so that no page makes this machine ask its neighbours. The name
 * is looked up once here and once by the connection: it keeps out what is careless, not who owns a name server.
 */
export function createFetchBytes({ fetch, signal, mayAskInside }: FetchLimits): FetchBytes {
  return async start => {
    let url = start
    for (let hop = 0; hop <= maxRedirects; hop++) {
      if (!/^https?:$/.test(url.protocol)) throw new Error(`${url.protocol} addresses are not asked`)
      if (!mayAskInside && (await isInside(url.hostname))) throw new Error('it is inside this network')
      const reply = await fetch(url, {
        headers: { 'user-agent': 'tillkit-verify', accept: '*/*' },
        redirect: 'manual',
        credentials: 'omit',
        signal,
      })
      const location = reply.headers.get('location')
      if (reply.status >= 300 && reply.status < 400 && location) {
        await reply.body?.cancel()
        url = new URL(location, url)
        continue
      }
      const bytes = await read(reply)
      if (!reply.ok) throw new Error(`it answered ${reply.status}`)
      return { url: url.href, headers: reply.headers, bytes }
    }
    throw new Error(`it redirects more than ${maxRedirects} times`)
  }
}

/** To the end, or not at all: half a file has another hash. */
async function read(reply: Response): Promise<Uint8Array> {
  const reader = reply.body?.getReader()
  const parts: Uint8Array[] = []
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw new Error(`it is larger than ${maxBytes / 1e6} MB`)
    }
    parts.push(value)
  }
  return Buffer.concat(parts)
}

const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** Whether a host is of this machine or its network. An IPv4 address in IPv6's clothes is looked at as what it is. */
export async function isInside(hostname: string): Promise<boolean> {
  const name = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name) ? [name] : (await lookup(name, { all: true })).map(({ address }) => address)
  return addresses.some(address => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'))
}

/** The innermost reason: `fetch failed` alone helps nobody. */
export function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { readonly cause?: unknown }
  if (name === 'TimeoutError' || name === 'AbortError') return 'it did not answer in time'
  return cause instanceof Error ? reasonOf(cause) : message
}
