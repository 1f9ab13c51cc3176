/**
 * Remembers the merchant's newest secret of a cart where it differs from the one sealed into the cart's id. It may forget:
 * the sealed one is used then. Values are sealed; a store cannot read them.
 */
export interface SessionStore {
  get(tenant: string, cartId: string): Promise<string | undefined>
  put(tenant: string, cartId: string, sealed: string): Promise<void>
  /** Does work on a cart while no other node does. Absent where there is one node only, which queues by itself. */
  inTurn?<T>(tenant: string, cartId: string, work: () => Promise<T>): Promise<T>
}
