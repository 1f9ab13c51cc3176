import type { OnceResult } from './idempotency-store.ts'

/** Runs `run`, or waits for the run of the same key that is under way. Those who waited share its answer and its fault. */
export type ShareFlight = (
  id: string,
  bodyHash: string,
  run: () => Promise<OnceResult>,
) => Promise<OnceResult>

/** For one node: however many ask with a key at once, one of them runs. */
export function createFlights(): ShareFlight {
  const flights = new Map<string, { readonly bodyHash: string; readonly result: Promise<OnceResult> }>()
  return async (id, bodyHash, run) => {
    const underWay = flights.get(id)
    if (underWay) {
      if (underWay.bodyHash !== bodyHash) return { type: 'conflict' }
      const result = await underWay.result
      return result.type === 'answer' ? { ...result, replayed: true } : result
    }
    const result = run().finally(() => flights.delete(id))
    flights.set(id, { bodyHash, result })
    return result
  }
}
