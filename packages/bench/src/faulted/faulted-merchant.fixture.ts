import { registry } from '@tillkit/adapters/registry'
import type { AdapterEntry } from '@tillkit/core'
import type { Seen } from '@tillkit/headless'
import type { MerchantSideDoor } from '@tillkit/testing'
import { createFaultProxy, type FaultName, type FaultProxy, type WireRequest } from '@tillkit/testing/faults'
import { patiently } from './wait-for.fixture.ts'

/** A place on the way where faults can happen, and which of its requests places an order. */
export interface FaultySide {
  readonly name: string
  readonly proxy: FaultProxy
  readonly isPlacing: (request: WireRequest) => boolean
  /** What no client can keep this merchant from breaking at, when it befalls the request that orders; it befalls others. */
  readonly beyond?: readonly FaultName[] | undefined
}

/** The network of one shopper: nobody else's faults. */
export interface ShopperNetwork {
  /** What the snippet says. */
  readonly endpoint: string
  readonly sides: readonly FaultySide[]
  close(): Promise<void>
}

/** A merchant that orders can be placed at, as the runs use it. */
export interface FaultedMerchant {
  readonly name: string
  readonly isReal: boolean
  readonly adapter: string
  readonly options: Readonly<Record<string, string>>
  readonly currency: string
  readonly door: MerchantSideDoor
  /** How to pay. */
  readonly handler: string
  readonly simple: Seen
  readonly other: Seen
  readonly code: string | undefined
  /** How much of a run's share it gets: a real shop takes its time. */
  readonly weight: number
  open(): Promise<ShopperNetwork>
}

/** What a merchant is made of. */
export interface FaultedMerchantInit {
  readonly name: string
  readonly isReal?: boolean
  readonly weight: number
  readonly adapter: string
  readonly options?: Readonly<Record<string, string>>
  readonly currency: string
  readonly door: MerchantSideDoor
  open(): Promise<ShopperNetwork>
}

const plenty = 1_000_000

/** Prepares a merchant: enough of everything, and what its products are, read by the adapter itself. */
export async function prepareMerchant(init: FaultedMerchantInit): Promise<FaultedMerchant> {
  const { adapter, options = {}, currency, door } = init
  const { simple, other, codes } = door.known
  const entry = entryOf(adapter)
  const network = await init.open()
  const config = { endpoint: network.endpoint, options }
  const { createCatalog, capabilities, discover } = await entry.catalog()
  const call = { context: { currency, language: 'en' } }
  // The first of all requests compiles what answers it, which on a busy machine takes longer than any request may.
  const found = await patiently(() => createCatalog(config).lookup([simple, other], call))
  const can = discover ? await discover(config, call) : capabilities
  await network.close()
  const seen = (name: string): Seen => {
    const product = found.find(it => it.handle === name || it.id === name || it.variants[0]?.id === name)
    const variant = product?.variants[0]
    if (!product || !variant) throw new Error(`${init.name} has no ${name}`)
    const { amount, currency } = variant.price
    return { variant_id: variant.id, title: product.title, price: amount, currency }
  }
  const both = { simple: seen(simple), other: seen(other) }
  for (const { variant_id } of Object.values(both)) await door.setStock(variant_id, plenty)
  const { instrument } = await door.accepted()
  return {
    ...init,
    ...both,
    isReal: init.isReal ?? false,
    options,
    handler: instrument.handler_id,
    code: can.discount_codes === 'none' ? undefined : codes.good,
  }
}

/** The registry's row. */
export function entryOf(adapter: string): AdapterEntry {
  const entry = registry[adapter]
  if (!entry) throw new Error(`There is no adapter ${adapter}`)
  return entry
}

/** The network of a shopper who speaks to the merchant directly. */
export async function directNetwork(
  target: string,
  path: string,
  isPlacing: FaultySide['isPlacing'],
): Promise<ShopperNetwork> {
  const proxy = await createFaultProxy({ target })
  return {
    endpoint: `${proxy.url}${path}`,
    sides: [{ name: 'page', proxy, isPlacing }],
    close: () => proxy.close(),
  }
}

/** `POST …/complete`, in UCP and Medusa. */
export const completes = ({ method, path }: WireRequest): boolean =>
  method === 'POST' && /\/complete(\?|$)/.test(path)
