import { createBoundedMap } from './create-bounded-map.ts'
import type { SessionStore } from './session-store.ts'

/**
 * Renewed sessions in the memory of one node; the oldest are forgotten when all have more than `charactersMax`.
 * @default 64 million characters, as many bytes
 */
export function memorySessionStore({
  charactersMax = 64_000_000,
}: {
  readonly charactersMax?: number
} = {}): SessionStore {
  const kept = createBoundedMap<string>(charactersMax, sealed => sealed.length)
  const idOf = (tenant: string, cartId: string) => JSON.stringify([tenant, cartId])
  return {
    get: async (tenant, cartId) => kept.get(idOf(tenant, cartId)),
    put: async (tenant, cartId, sealed) => kept.put(idOf(tenant, cartId), sealed),
  }
}
