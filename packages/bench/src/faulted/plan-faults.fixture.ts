import { type FaultName, faults, type PlannedFault, planOf } from '@tillkit/testing/faults'
import type { ShopperNetwork } from './faulted-merchant.fixture.ts'

/** Which faults a run gets, and where. */
export interface RunPlan {
  readonly main: FaultName
  readonly more: readonly FaultName[]
  /** Whether the first one befalls the request that places the order. */
  readonly isAtOrder: boolean
}

/** Every kind of fault, in a fixed order. */
export const kinds: readonly FaultName[] = (Object.keys(faults) as FaultName[]).sort()

/** Lets faults happen in a shopper's network: the kind `index` names, and at times another. */
export function planFaults(network: ShopperNetwork, index: number, random: () => number): RunPlan {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const main = kinds[index % kinds.length] as FaultName
  const isAtOrder = random() < 0.55
  const more = random() < 0.3 ? [any(kinds)] : []
  const side = any(network.sides)
  const planned = (fault: FaultName, atOrder: boolean): PlannedFault => {
    const isBeyond = !!side.beyond?.includes(fault)
    if (atOrder && !isBeyond) return { fault, matches: side.isPlacing }
    const after = Math.floor(random() * 14)
    return isBeyond ? { fault, after, matches: it => !side.isPlacing(it) } : { fault, after }
  }
  side.proxy.plan = planOf(planned(main, isAtOrder), ...more.map(fault => planned(fault, random() < 0.4)))
  return { main, more, isAtOrder }
}

/** The network is well again. */
export function healNetwork(network: ShopperNetwork): void {
  for (const { proxy } of network.sides) proxy.plan = () => undefined
}

/** The faults that did happen. */
export const metFaults = (network: ShopperNetwork): readonly FaultName[] =>
  network.sides.flatMap(({ proxy }) => proxy.journal.flatMap(({ fault }) => fault ?? []))
