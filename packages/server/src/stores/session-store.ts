/**
 * Remembers the merchant's newest secret of a cart where it differs from the one sealed into the cart's id. It may forget:
 * the sealed one is used then. Values are sealed; a store cannot read them.
 */
export interface SessionStore {
  get(tenant: string, cartId: string): Promise<string | undefined>
  put(tenant: string, cartId: string, sealed: string): Promise<void>
}
