/**
 * What the session of a cart tells, since the adapter itself keeps nothing. EverShop's only secret is the cart's id, and
 * its API forgets a cart the moment it becomes an order: what is known of it then is in here.
 */
export interface Place {
  /** The open cart's id. */
  readonly cart?: string
  /** A way to deliver that was chosen before there was an address, which EverShop refuses. */
  readonly option?: string
  /** The cart as it was last seen ready to be ordered (`sealBill`). */
  readonly bill?: string
  /** The cart before, which is not there any more: it was ordered. */
  readonly gone?: string
  /** The order that `gone` became, where its answer arrived. */
  readonly order?: string
}

/** Reads a session; one of another kind, or of long ago, tells nothing. */
export function parsePlace(session: string | undefined): Place {
  return Object.fromEntries(new URLSearchParams(session))
}

/** Writes a session, never an empty one. */
export function writePlace(place: Place): string {
  const told = Object.entries(place).filter((entry): entry is [string, string] => !!entry[1])
  return `${new URLSearchParams(told)}` || 'empty'
}
