/** The page of four shops, while it is served; see `open-page.mjs`. */
export interface FourShopsPage {
  /** Its address, with a slash at the end. */
  readonly url: string
  /** What hand-offs brought to the maker, oldest first: `beeswax-candle:2,heather-honey:1`. */
  readonly baskets: readonly string[]
  /** Tells readers why a shop is not there; without a note it is not installed. */
  note(shop: 'medusa' | 'evershop', note: 'starting' | 'failed'): void
  /** From the next visit on there is Medusa too; `shop` as `examples/medusa-shop/start.mjs` prints it. */
  addMedusa(shop: {
    readonly url: string
    readonly key: string
    readonly email: string
    readonly password: string
  }): Promise<void>
  /** From the next visit on there is EverShop too, behind a relay; `shop` as `examples/evershop-shop/start.mjs` prints it. */
  addEvershop(shop: { readonly url: string; readonly database: string }): Promise<void>
  /** Ends the page, the maker and the relay; the shops are whose who started them. */
  stop(): Promise<void>
}

export function openFourShops(options?: {
  readonly port?: number
  readonly vendure?: { readonly shopApi: string }
}): Promise<FourShopsPage>
