import { ucpAdapter } from '@tillkit/adapters/ucp'
import type { Contract, MerchantSideDoor } from '@tillkit/testing'
import type { MerchantConfig } from './config/relay-config.ts'
import { createRelay, type RelayDeps } from './create-relay.ts'
import { createSealer } from './sealing/create-sealer.ts'
import { memoryIdempotencyStore } from './stores/memory-idempotency-store.ts'
import { memorySessionStore } from './stores/memory-session-store.ts'
import { checked, testConfig } from './ucp/relay-caller.fixture.ts'

/** What the contract is checked on: the ucp adapter, whose merchant is a relay, behind which the real one is. */
export async function overRelay(
  config: Omit<MerchantConfig, 'id'>,
  door: MerchantSideDoor,
  deps: Partial<RelayDeps> = {},
): Promise<Contract> {
  const relay = createRelay(
    { ...testConfig, merchants: [{ ...config, id: 'acme' }] },
    { idempotency: memoryIdempotencyStore(), sessions: memorySessionStore(), ...deps },
  )
  const answer = checked(relay)
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    // As the real one does; a relay itself never learns that a page has gone.
    request.signal.throwIfAborted()
    return answer(request)
  }
  const adapter = await ucpAdapter({ endpoint: 'https://relay.example/m/acme', fetch })
  return { create: () => adapter, merchant: behindRelay(door) }
}

/** A side door by the relay's ids: the merchant knows its own only. */
function behindRelay(door: MerchantSideDoor): MerchantSideDoor {
  const sealer = createSealer(testConfig.secrets)
  const referenceOf = async (id: string, kind: string): Promise<string> => {
    const content = await sealer.open(id, `${kind} of acme`)
    return content === undefined ? 'no id of the relay' : (JSON.parse(content) as { r: string }).r
  }
  return {
    ...door,
    cart: async id => {
      const cart = await door.cart(await referenceOf(id, 'cart'))
      return cart && { ...cart, id }
    },
    order: async id => door.order(await referenceOf(id, 'order')),
  }
}
