import { ucpAdapter } from '@tillkit/adapters/ucp'
import type { Contract, MerchantSideDoor } from '@tillkit/testing'
import { createRelay, type RelayDeps } from './create-relay.ts'
import { createSealer } from './sealing/create-sealer.ts'
import { memoryIdempotencyStore } from './stores/memory-idempotency-store.ts'
import { memorySessionStore } from './stores/memory-session-store.ts'
import { checked, testConfig } from './ucp/relay-caller.fixture.ts'

const { secrets } = testConfig

/** The `fetch` of a page whose only server is a relay. */
export function relayFetch(
  merchant: { adapter: string; endpoint: string },
  deps: Partial<RelayDeps> = {},
): typeof fetch {
  const relay = createRelay(
    { ...testConfig, merchants: [{ ...merchant, id: 'acme' }] },
    { idempotency: memoryIdempotencyStore(), sessions: memorySessionStore(), ...deps },
  )
  const answer = checked(relay)
  return (input, init) => answer(new Request(input, init))
}

/** A side door by the relay's ids: the merchant knows its own only. */
function behindRelay(door: MerchantSideDoor): MerchantSideDoor {
  const sealer = createSealer(secrets)
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

/** The contract's view of a merchant behind a relay. */
export async function overRelay(get: typeof fetch, door: MerchantSideDoor): Promise<Contract> {
  const adapter = await ucpAdapter({ endpoint: 'https://relay.example/m/acme', fetch: get })
  return { create: () => adapter, merchant: behindRelay(door) }
}
