import type { Ask, ShopReply } from './ask.ts'

/** A request as a browser would make it from a page of another site. */
export interface BrowserRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A shop, recognized. */
export interface Recognized {
  /** What follows the colon in `data-merchant="platform:endpoint"`. */
  readonly endpoint: string
  /** What gave it away, each in words that a blogger understands. */
  readonly signs: readonly string[]
  /** What a till on a page asks first: whether a browser gets the answer decides between direct and relay. */
  readonly first: BrowserRequest
  /** Further attributes of the snippet. An empty value is one that only the merchant can fill in. */
  readonly options?: Readonly<Record<string, string>>
  /** What the merchant has to do or to tell, as sentences. */
  readonly missing?: readonly string[]
  /** What else there is to know, as sentences. */
  readonly notes?: readonly string[]
  /** A product to show in the snippet. */
  readonly example?: ExampleProduct
  /** The checkout opens at the merchant. */
  readonly isHandOff?: boolean
  /** Ways round when a browser may not call the shop, beside the relay, as sentences. */
  readonly waysRound?: readonly string[]
}

/** A product of the shop, to make a snippet of that works as pasted. */
export interface ExampleProduct {
  readonly handle: string
  readonly title: string
  readonly url: string
}

/** Where a recognizer looks. */
export interface Shop {
  /** What the given address answers. */
  readonly home: ShopReply
  /** Asks the same host for something else; undefined when nothing came. */
  readonly ask: Ask
}

/** Knows one platform by what its shops publish. An adapter that can be recognized has one, in its `recognize.ts`. */
export interface Recognizer {
  /** The platform's own name, as its makers write it. */
  readonly title: string
  /** Any shop may have it, whatever its platform: asked only when nothing else fits. */
  readonly isLast?: boolean
  /** Signs on the page itself, without a request. Empty when there are none: it is then asked only if nothing else fits. */
  signs(home: ShopReply): readonly string[]
  /** Asks the shop, and answers what it is, or undefined when it is not of this platform. */
  probe(shop: Shop): Promise<Recognized | undefined>
}
