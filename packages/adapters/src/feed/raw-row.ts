import type { Rating } from '@tillkit/core'

/** One variant as a file has it: nothing is checked, `toRow` does that. Texts may be numbers, and have references in them. */
export interface RawRow {
  readonly id: unknown
  /** What the product's variants have in common. Without it the variant stands alone. */
  readonly group?: unknown
  readonly handle?: unknown
  readonly title: unknown
  readonly group_title?: unknown
  readonly description?: unknown
  /** Relative to the file, like the pictures. */
  readonly link?: unknown
  readonly images: readonly unknown[]
  /** A decimal, with its currency or without. */
  readonly price: unknown
  readonly list_price?: unknown
  readonly currency?: unknown
  /** Google's word or schema.org's. */
  readonly availability?: unknown
  readonly count?: unknown
  readonly brand?: unknown
  readonly categories?: readonly unknown[]
  /** Axes with the value on each; those without a value are left out. */
  readonly options: readonly (readonly [name: string, value: unknown])[]
  readonly cart_link?: unknown
  readonly rating?: Rating | undefined
}

/** What a file is read with. */
export interface RowReader {
  /** The file's address. */
  readonly url: string
  /** Takes a row. Throws a `TillError` when there are too many. */
  take(row: RawRow): void
  /** Reads another page of a file that comes in pages. */
  more(url: string): Promise<string>
}

/** Reads a file's rows; throws a `TillError` where it is not such a file at all. */
export type ReadRows = (text: string, reader: RowReader) => Promise<void> | void
