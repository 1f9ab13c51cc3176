import { type AskOptions, createAsk, type ShopReply } from './ask.ts'
import { type MayCall, mayCall } from './may-call.ts'
import type { Recognized, Recognizer, Shop } from './recognizer.ts'
import { recognizers } from './recognizers.generated.ts'

/** What was found out about a shop. */
export interface Detection {
  /** The address that answered. */
  readonly url: string
  /** `recognized`: the rest says how to use it. */
  readonly status: 'recognized' | 'unrecognized' | 'unreachable'
  /** One sentence on why nothing was recognized. */
  readonly because?: string
  /** The adapter's name. */
  readonly platform?: string
  /** The platform's own name. */
  readonly title?: string
  readonly shop?: Recognized
  /** Whether a browser on `from` may call it. */
  readonly call?: MayCall
  /** How a till on `from` gets to it. */
  readonly way?: 'direct' | 'relay'
  readonly from: string
}

/** How to look. */
export interface DetectOptions {
  /** The origin of the page that the till will be on. @default a made-up one: any page */
  readonly from?: string
  /** @default the realm's own; a server passes one that refuses private addresses */
  readonly fetch?: typeof fetch
  /** For all of it. @default 10_000 */
  readonly timeoutMs?: number
}

/** A page that no shop has in a list. */
export const anyPage = 'https://some-blog.example'

/**
 * Recognizes a shop by its address: the platform, whether a browser may call it from a page of another site, and what is
 * missing. It asks the given host only. Never throws for what the shop does; a `TypeError` for what is no http(s) URL.
 */
export async function detect(address: string, options: DetectOptions = {}): Promise<Detection> {
  const { fetch = globalThis.fetch, timeoutMs = 10_000 } = options
  const start = addressOf(address)
  const from = options.from ? new URL(options.from).origin : anyPage
  const signal = AbortSignal.timeout(timeoutMs)
  const ask = createAsk(start, { fetch, signal } satisfies AskOptions)
  const home = await ask(start)
  const base = { url: home.url.href, from }
  const gone = whyUnreachable(start, home)
  if (gone) return { ...base, status: 'unreachable', because: gone }

  const found = await recognize({ home, ask })
  if (!found) return { ...base, status: 'unrecognized', because: whyUnrecognized(home, signal) }
  const { platform, title, shop } = found
  const call = await mayCall(shop.first, from, ask)
  const way = call.allowed ? 'direct' : 'relay'
  return { ...base, status: 'recognized', platform, title, shop, call, way }
}

/** A URL from what a person types: `shop.example` is https. */
function addressOf(address: string): URL {
  const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`)
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is no address of a shop`)
  return url
}

function whyUnreachable(start: URL, { status, elsewhere, fault }: ShopReply): string | undefined {
  if (elsewhere) return `It sends visitors to ${new URL(elsewhere).host}: ask for ${elsewhere} instead.`
  return status ? undefined : `${start.host} cannot be reached: ${fault}.`
}

/** What kept the shop from being recognized, as far as it shows: it may be one all the same. */
function whyUnrecognized(home: ShopReply, { aborted }: AbortSignal): string {
  if (aborted) return 'It did not answer all questions in time: try again.'
  if (home.status > 399)
    return `It answers with ${home.status}: it may want a password, keep programs out, or have no such page.`
  for (const { title, isLast, signs } of Object.values(recognizers)) {
    const found = isLast ? [] : signs(home)
    if (found.length > 0)
      return `It may be a ${title} shop (${found.join(', ')}), but does not answer as one: it is none, or its API is switched off or wants a password.`
  }
  return 'It shows no sign of a shop that Tillkit knows.'
}

interface Found {
  readonly platform: string
  readonly title: string
  readonly shop: Recognized
}

/** Those whose signs are on the page first, then all others at once. What any shop may have comes last. */
async function recognize(shop: Shop): Promise<Found | undefined> {
  const rows = Object.entries(recognizers)
  const isSigned = ([, recognizer]: readonly [string, Recognizer]) => recognizer.signs(shop.home).length > 0
  const isFloor = ([, { isLast }]: readonly [string, Recognizer]) => isLast === true
  const [signed, others] = [rows.filter(isSigned), rows.filter(row => !isSigned(row))]
  for (const group of [
    signed.filter(row => !isFloor(row)),
    others.filter(row => !isFloor(row)),
    rows.filter(isFloor),
  ]) {
    const all = await Promise.all(group.map(row => probe(row, shop)))
    const found = all.find(it => it !== undefined)
    if (found) return found
  }
  return undefined
}

async function probe(
  [platform, recognizer]: readonly [string, Recognizer],
  shop: Shop,
): Promise<Found | undefined> {
  try {
    const recognized = await recognizer.probe(shop)
    return recognized && { platform, title: recognizer.title, shop: recognized }
  } catch {
    // What a stranger's server answers may be anything.
    return undefined
  }
}
