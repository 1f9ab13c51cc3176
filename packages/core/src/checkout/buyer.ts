/** Who buys. @see UCP 2026-04-08 `types/buyer.json` */
export interface Buyer {
  readonly first_name?: string
  readonly last_name?: string
  readonly email?: string
  /** E.164. */
  readonly phone_number?: string
}
