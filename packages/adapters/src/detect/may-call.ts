import type { Ask, ShopReply } from './ask.ts'
import type { BrowserRequest } from './recognizer.ts'

/** Whether a browser shows a page of another site what the shop answers. */
export interface MayCall {
  readonly allowed: boolean
  /** One sentence. */
  readonly because: string
}

/** Headers that need no leave: https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const simpleHeaders = new Set(['accept', 'accept-language', 'content-language'])
const simpleTypes = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/**
 * Asks as a browser on `from` would: the preflight where it needs one, then the request itself
 * (https://fetch.spec.whatwg.org/#http-cors-protocol). Credentials are never sent, so `*` will do.
 */
export async function mayCall(request: BrowserRequest, from: string, ask: Ask): Promise<MayCall> {
  const { url, method, headers = {}, body } = request
  if (isMixed(new URL(url), from))
    return { allowed: false, because: `It has no https, and browsers let ${from} call nothing else.` }
  const special = Object.entries(headers)
    .filter(([name, value]) => !isSimple(name.toLowerCase(), value))
    .map(([name]) => name.toLowerCase())
    .sort()
  if (special.length > 0) {
    const preflight = await ask(url, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': method,
        'access-control-request-headers': special.join(','),
      },
    })
    const refusal = preflightRefusal(preflight, url, from, special)
    if (refusal) return { allowed: false, because: refusal }
  }
  const reply = await ask(url, { method, headers: { ...headers, origin: from }, ...(body && { body }) })
  if (!reply.status)
    return { allowed: false, because: `It did not answer a page on ${from}: ${reply.fault}.` }
  return isAllowed(reply, from)
    ? { allowed: true, because: `It answers a page on ${from}.` }
    : {
        allowed: false,
        because: `It answers, but without leave for ${from} to read the answer (no fitting Access-Control-Allow-Origin).`,
      }
}

function preflightRefusal(
  reply: ShopReply,
  url: string,
  from: string,
  wanted: readonly string[],
): string | undefined {
  if (reply.elsewhere || reply.url.href !== new URL(url).href)
    return "It redirects the browser's question beforehand (OPTIONS), which browsers do not follow."
  if (!reply.status) return `It did not answer the browser's question beforehand: ${reply.fault}.`
  if (reply.status > 299)
    return `It answers the browser's question beforehand (OPTIONS) with ${reply.status}.`
  if (!isAllowed(reply, from))
    return `It does not give ${from} leave to ask (no fitting Access-Control-Allow-Origin).`
  const listed = (reply.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/)
  // A star does not cover `authorization`: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
  const refused = wanted.filter(
    name => !listed.includes(name) && !(listed.includes('*') && name !== 'authorization'),
  )
  return refused.length > 0
    ? `It does not take the header ${refused.join(', ')} from other sites.`
    : undefined
}

const isAllowed = ({ headers }: ShopReply, from: string) =>
  ['*', from].includes(headers.get('access-control-allow-origin') ?? '')

/**
 * Whether a browser keeps a page from calling an address because only the page is encrypted; its own machine is exempt.
 * @see https://www.w3.org/TR/mixed-content/#should-block-fetch
 */
const isMixed = ({ protocol, hostname }: URL, from: string) =>
  from.startsWith('https:') &&
  protocol === 'http:' &&
  !/^(127\.[\d.]+|\[::1\]|(.+\.)?localhost)$/.test(hostname)

const isSimple = (name: string, value: string) =>
  simpleHeaders.has(name) || (name === 'content-type' && simpleTypes.test(value))
