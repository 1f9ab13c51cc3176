import type { AdapterConfig } from '@tillkit/core'
import { createMemoryMerchant, type MemoryMerchant } from './create-memory-merchant.ts'
import type { FaultOrder } from './gate.ts'

const merchants = new Map<string, MemoryMerchant>()

/**
 * The merchant behind `data-merchant="memory:<endpoint>"`: one a page for each endpoint, whoever asks. Options of the
 * one who asks first: `latency="400"` (milliseconds) and `fail="timeout"` or `fail="network 3"` (the next three calls).
 */
export function merchantAt(config: AdapterConfig): MemoryMerchant {
  const known = merchants.get(config.endpoint)
  if (known) return known
  const merchant = createMemoryMerchant()
  merchants.set(config.endpoint, merchant)
  const { latency, fail } = config.options ?? {}
  merchant.tell({
    latencyMs: Number(latency) || 0,
    fail: fail ? readFault(fail) : null,
  })
  return merchant
}

function readFault(text: string): FaultOrder {
  const [code, times] = text.split(' ')
  return { code: code as NonNullable<FaultOrder['code']>, times: Number(times) || 1 }
}
