import { type ErrorCode, TillError } from '@tillkit/core'

/** What a call to the merchant is for: faults can be told to hit only some. */
export type CallKind = 'catalog' | 'cart' | 'checkout' | 'complete' | 'order'

/** The next calls that do not get their answer. */
export interface FaultOrder {
  /** @default 'network' */
  readonly code?: ErrorCode
  /** @default 1 */
  readonly times?: number
  /** @default every kind */
  readonly only?: CallKind
}

/** What lies between the adapter and the merchant: distance and bad luck. */
export interface Gate {
  /** Milliseconds that each answer takes. */
  latencyMs: number
  /** The next calls are not done and fail. */
  fail: FaultOrder | undefined
  /** The next calls are done, then their answer is lost. */
  lose: FaultOrder | undefined
  /** Does the work as a server would: later, all at once, and answering with a copy. */
  pass<T>(kind: CallKind, work: () => T, signal?: AbortSignal): Promise<T>
}

/** Makes a gate that lets everything pass at once. */
export function createGate(): Gate {
  const gate: Gate = {
    latencyMs: 0,
    fail: undefined,
    lose: undefined,
    async pass(kind, work, signal) {
      await travel(gate.latencyMs, signal)
      gate.fail = strike(gate.fail, kind)
      const answer = structuredClone(work())
      gate.lose = strike(gate.lose, kind)
      return answer
    },
  }

  /** Throws if the fault is due; otherwise answers the fault that is left. */
  function strike(fault: FaultOrder | undefined, kind: CallKind): FaultOrder | undefined {
    if (!fault || (fault.only && fault.only !== kind)) return fault
    const { code = 'network', times = 1 } = fault
    const left = times > 1 ? { ...fault, times: times - 1 } : undefined
    if (fault === gate.fail) gate.fail = left
    else gate.lose = left
    throw new TillError(code, `the memory merchant was told to fail a ${kind} call`)
  }

  return gate
}

async function travel(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  if (ms === 0) return
  await new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
