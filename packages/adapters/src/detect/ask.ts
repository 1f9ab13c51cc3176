/** A reply, read to the end or to its limit. */
export interface ShopReply {
  readonly url: URL
  /** 0 when nothing came. */
  readonly status: number
  readonly headers: Headers
  /** At most 1 MB of it. */
  readonly text: string
  /** There was more. */
  readonly isCut?: boolean
  /** The address on another host that it redirects to: it was not asked. */
  readonly elsewhere?: string
  /** Why nothing came. */
  readonly fault?: string
}

/** What to send. `path` counts from the given address; it stays on its host. */
export interface AskInit {
  readonly method?: 'GET' | 'POST' | 'OPTIONS'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asks one host. Never throws. */
export type Ask = (path: string | URL, init?: AskInit) => Promise<ShopReply>

/** What an `Ask` is made of. */
export interface AskOptions {
  readonly fetch: typeof fetch
  /** Ends everything. */
  readonly signal: AbortSignal
}

const maxBytes = 1_000_000
const maxRedirects = 5

/**
 * Asks the host of `start` and no other: redirects are followed on that host only (from http to https, too), each hop
 * looked at. For servers and command lines: a browser does not show where a redirect goes.
 */
export function createAsk(start: URL, { fetch, signal }: AskOptions): Ask {
  return async (path, { method = 'GET', headers = {}, body } = {}) => {
    let url = new URL(path, start)
    const nothing = (fault: string): ShopReply => ({
      url,
      status: 0,
      headers: new Headers(),
      text: '',
      fault,
    })
    if (!isSameHost(start, url)) return { ...nothing('it is another host'), elsewhere: url.href }
    try {
      for (let hop = 0; hop <= maxRedirects; hop++) {
        const reply = await fetch(url, {
          method,
          headers: { 'user-agent': 'tillkit-doctor', accept: '*/*', ...headers },
          redirect: 'manual',
          signal,
          ...(body !== undefined && { body }),
        })
        const location = reply.headers.get('location')
        if (reply.status < 300 || reply.status > 399 || !location) {
          return { url, status: reply.status, headers: reply.headers, ...(await readText(reply)) }
        }
        await reply.body?.cancel()
        const next = new URL(location, url)
        if (!isSameHost(url, next)) {
          return { url, status: reply.status, headers: reply.headers, text: '', elsewhere: next.href }
        }
        url = next
      }
      return nothing(`it redirects more than ${maxRedirects} times`)
    } catch (error) {
      return nothing(reasonOf(error))
    }
  }
}

/** The same name and port; https instead of http is no other host. */
function isSameHost(one: URL, other: URL): boolean {
  return /^https?:$/.test(other.protocol) && one.hostname === other.hostname && one.port === other.port
}

async function readText(reply: Response): Promise<Pick<ShopReply, 'text' | 'isCut'>> {
  const reader = reply.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; reader && bytes < maxBytes; ) {
    const { done, value } = await reader.read()
    if (done) return { text: text + decoder.decode() }
    bytes += value.byteLength
    text += decoder.decode(value, { stream: true })
  }
  await reader?.cancel()
  return { text, isCut: reader !== undefined }
}

/** The innermost reason: `fetch failed` alone helps nobody. */
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { readonly cause?: unknown }
  if (name === 'TimeoutError' || name === 'AbortError') return 'it did not answer in time'
  return cause instanceof Error ? reasonOf(cause) : message
}
