import { GraphQLError } from 'graphql'

/** The arguments of every connection. */
export interface PageArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly reverse?: boolean | null
}

/** A page of a list as Shopify pages it: `first` must be there and at most 250, cursors are opaque. */
export function answerConnection<T extends object>(all: readonly T[], page: PageArguments): object {
  if (!page.first)
    throw new GraphQLError('you must provide one of first or last', { extensions: { code: 'BAD_REQUEST' } })
  if (page.first > 250)
    throw new GraphQLError('first cannot exceed 250', { extensions: { code: 'BAD_REQUEST' } })
  const ordered = page.reverse ? [...all].reverse() : all
  const start = page.after ? Number(atob(page.after)) : 0
  const nodes = ordered.slice(start, start + page.first)
  const cursorAt = (at: number) => btoa(`${at}`)
  return {
    nodes,
    edges: nodes.map((node, at) => ({ node, cursor: cursorAt(start + at + 1) })),
    pageInfo: {
      hasNextPage: start + nodes.length < all.length,
      hasPreviousPage: start > 0,
      startCursor: cursorAt(start),
      endCursor: nodes.length > 0 ? cursorAt(start + nodes.length) : null,
    },
  }
}
