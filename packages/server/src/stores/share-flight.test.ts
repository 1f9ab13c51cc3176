import { expect, it } from 'vitest'
import type { OnceResult } from './idempotency-store.ts'
import { createFlights } from './share-flight.ts'

const answer = { status: 200, headers: {}, body: '{}' }

it.each<[OnceResult, OnceResult]>([
  [
    { type: 'answer', answer, replayed: false },
    { type: 'answer', answer, replayed: true },
  ],
  [{ type: 'busy' }, { type: 'busy' }],
])('gives %o to who asked and %o to who waited', async (first, second) => {
  const share = createFlights()
  let runs = 0
  const run = async () => {
    runs++
    return first
  }
  expect(await Promise.all([share('k', 'a', run), share('k', 'a', run)])).toStrictEqual([first, second])
  expect(await share('k', 'a', run)).toStrictEqual(first)
  expect(runs).toBe(2)
})
