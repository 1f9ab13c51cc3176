/** A line that the shopper put in. */
export interface CartEntry {
  readonly variant_id: string
  readonly quantity: number
  /** What one cost when the shopper last changed the line, in minor units. */
  readonly price: number
}

/** A cart that the till keeps: nothing but this is known of it. */
export interface KeptCart {
  readonly id: string
  /** ISO 4217, of `price` too. */
  readonly currency: string
  readonly lines: readonly CartEntry[]
}

/** More of one thing than anyone buys by a link. */
export const quantityMax = 9999

/** More things than a link has room for. */
export const linesMax = 100

/**
 * The cart as a session: `1;k3xq…;EUR;MUG,2,1450;BOWL,1,2400`. The shopper may change it as one may change one's own cart:
 * prices in it only tell what was seen, what is charged is read from the feed.
 */
export function writeSession({ id, currency, lines }: KeptCart): string {
  const written = lines.map(it => [encodeURIComponent(it.variant_id), it.quantity, it.price].join())
  return [1, id, currency, ...written].join(';')
}

/** The cart that a session holds; nothing where it is none, of another version, or was tampered with. */
export function readSession(session: string | undefined): KeptCart | undefined {
  const [, id = '', currency = '', rest = ''] =
    /^1;([a-z\d]{8,32});([A-Z]{3})((?:;[^;]*)*)$/.exec(session ?? '') ?? []
  const written = rest.split(';').slice(1)
  const lines = written.flatMap((line): CartEntry[] => {
    const [, name = '', count, price] = /^([\w.~!*'()%-]+),(\d{1,4}),(\d{1,15})$/.exec(line) ?? []
    try {
      return Number(count) > 0
        ? [{ variant_id: decodeURIComponent(name), quantity: Number(count), price: Number(price) }]
        : []
    } catch {
      return []
    }
  })
  const isWhole =
    id !== '' &&
    lines.length === written.length &&
    lines.length <= linesMax &&
    new Set(lines.map(it => it.variant_id)).size === lines.length
  return isWhole ? { id, currency, lines } : undefined
}
