/** A hostile page, as its file tells. */
export interface HostilePage {
  /** Its path in `pages/`, without `.html`. */
  readonly name: string
  /** Why it is here: one sentence. */
  readonly reason: string
  /** `before`: the host's script runs before ours. `after`: when ours has begun and its other files are on their way. */
  readonly orders: readonly ('before' | 'after')[]
  /** How far a shopper comes: an order; the link that the author wrote; `harmless`, where the host eats every click. */
  readonly expects: 'order' | 'link' | 'harmless'
  /** Why no script in the page could do more; '' where an order is expected. */
  readonly because: string
  /** The frame that holds the till, as a selector; '' for none. */
  readonly frame: string
  /** What the host's own errors are like, as a regular expression; '' for none. */
  readonly errors: string
  /** Sent with it. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** What it takes real files from: `npm/jquery`, `debian/libjs-prototype`. */
  readonly packages: readonly string[]
  readonly html: string
}

/** All pages of the folder, by name. */
export function readPages(): HostilePage[]

/** The page with the till's script tag where the order wants it. */
export function withTill(page: HostilePage, order: 'before' | 'after', till: string): string

/** The files that a page brings along, by path. */
export function filesOf(page: HostilePage): Map<string, string>
