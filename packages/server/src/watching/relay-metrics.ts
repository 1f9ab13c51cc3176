import type { MerchantCall } from '../guarding/create-merchant-fetch.ts'
import { createMetrics } from './create-metrics.ts'

/** One request that was answered. */
export interface WatchedRequest {
  readonly merchant: string
  readonly route: string
  readonly method: string
  readonly status: number
  readonly ms: number
}

/** What a relay counts. */
export interface RelayMetrics {
  request(request: WatchedRequest): void
  call(call: MerchantCall): void
  /** Called at each scrape: the merchants that are left alone. */
  watchBreakers(open: () => readonly string[]): void
  toText(): string
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']

/** What only the runtime knows; asked at each scrape. */
export interface ProcessFacts {
  /** Resident memory. */
  readonly memoryBytes: number
  readonly cpuSeconds: number
}

/** The metrics of a relay with these merchants. */
export function relayMetrics(merchants: readonly string[], facts?: () => ProcessFacts): RelayMetrics {
  const metrics = createMetrics()
  const began = Date.now()
  const requests = metrics.counter('tillkit_requests_total', 'Requests answered.', [
    'merchant',
    'route',
    'method',
    'status',
  ])
  const requestSeconds = metrics.histogram(
    'tillkit_request_seconds',
    'Time from a request to its answer.',
    ['merchant', 'route'],
    seconds,
  )
  const calls = metrics.counter('tillkit_merchant_calls_total', 'Calls to merchants.', [
    'merchant',
    'kind',
    'outcome',
  ])
  const callSeconds = metrics.histogram(
    'tillkit_merchant_call_seconds',
    'Time that merchants take.',
    ['merchant', 'kind'],
    seconds,
  )
  metrics.gauge('tillkit_uptime_seconds', 'Since the node started.', [], () => [
    [[], (Date.now() - began) / 1000],
  ])
  if (facts) {
    const read = (name: keyof ProcessFacts) => () => [[[], facts()[name]]] as const
    // Under the names that Prometheus' own clients give them: dashboards know them.
    metrics.gauge('process_resident_memory_bytes', 'Resident memory.', [], read('memoryBytes'))
    metrics.gauge('process_cpu_seconds_total', 'Processor time.', [], read('cpuSeconds'))
  }

  return {
    request({ merchant, route, method, status, ms }) {
      // A method is the caller's text: any number of them must not become any number of series.
      const known = methods.includes(method) ? method : 'other'
      requests.add([merchant, route, known, String(status)])
      requestSeconds.observe([merchant, route], ms / 1000)
    },
    call({ merchant, kind, outcome, ms }) {
      calls.add([merchant, kind, outcome])
      if (outcome !== 'refused') callSeconds.observe([merchant, kind], ms / 1000)
    },
    watchBreakers: open =>
      metrics.gauge('tillkit_breaker_open', '1 while a merchant is left alone.', ['merchant'], () => {
        const now = open()
        return merchants.map(merchant => [[merchant], now.includes(merchant) ? 1 : 0])
      }),
    toText: metrics.toText,
  }
}
