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
  /** There is an address for the bill of the shopper's own, and not only what EverShop was given for one. */
  readonly billing?: string
  /** The cart before, which is not there any more: it was ordered. */
  readonly gone?: string
  /** What `bill` was of that one. */
  readonly paid?: string
  /** The order that `gone` became, where its answer arrived. */
  readonly order?: string
}

/** The session when its cart is gone, ordered as far as anyone knows. */
export function leaveCart({ cart = '', bill = '' }: Place, order = ''): Place {
  return { gone: cart, paid: bill, order }
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
