/** What a visit to a page with a shelf came to. */
export interface ShelfVisit {
  /** When the first row's buttons could be pressed, ms since navigation. */
  readonly live: number
  readonly shift: number
  /** The longest task before that, and while a shopper typed, ms. */
  readonly drawing: number
  readonly typing: number
  /** Questions asked of the merchant before that. */
  readonly reads: number
  readonly pictures: number
  readonly searches: number
}
export function visitShelf(race: unknown, contestant: unknown): Promise<ShelfVisit>
