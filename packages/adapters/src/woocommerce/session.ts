import { parseSaved, type SavedWire } from './cart.guard.generated.ts'

/**
 * What a session remembers, since the Store API keeps a cart by a token and an order by its key: `token` is the Cart-Token;
 * `rate` the delivery that the shopper chose, which WooCommerce does not tell from its own choice; `draft` the order that
 * the cart will become; `placed` the one that it became. `lines` are the variants of an order's lines, which the order's
 * route does not name.
 */
export type Session = SavedWire

/** A session that an earlier answer carried; an empty one for none, and for what is none. */
export function parseSession(text: string | undefined): Session {
  try {
    return parseSaved(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

/** A session as it is handed on, if there is anything in it. */
export function handOn(session: Session): { readonly session?: string } {
  return Object.keys(session).length > 0 ? { session: JSON.stringify(session) } : {}
}

/** Whose cart a token is for: the customer of the session, in the claims of a JSON Web Token. Else the token itself. */
export function cartIdOf(token: string): string {
  try {
    const claims: unknown = JSON.parse(
      atob(`${token.split('.')[1]}`.replaceAll('-', '+').replaceAll('_', '/')),
    )
    const { user_id } = claims as { readonly user_id?: unknown }
    return typeof user_id === 'string' && user_id ? user_id : token
  } catch {
    return token
  }
}
