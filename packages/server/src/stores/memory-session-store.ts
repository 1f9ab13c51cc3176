import type { SessionStore } from './session-store.ts'

/** Renewed sessions in the memory of one node; the oldest of more than `max` is forgotten. */
export function memorySessionStore({ max = 50_000 }: { readonly max?: number } = {}): SessionStore {
  const kept = new Map<string, string>()
  const idOf = (tenant: string, cartId: string) => JSON.stringify([tenant, cartId])
  return {
    get: async (tenant, cartId) => kept.get(idOf(tenant, cartId)),
    async put(tenant, cartId, sealed) {
      const id = idOf(tenant, cartId)
      kept.delete(id)
      kept.set(id, sealed)
      const [oldest] = kept.keys()
      if (kept.size > max && oldest !== undefined) kept.delete(oldest)
    },
  }
}
