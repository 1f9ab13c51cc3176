import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RunResult } from './faulted-checkout.fixture.ts'
import type { FaultedMerchant } from './faulted-merchant.fixture.ts'
import type { Law } from './judge.fixture.ts'
import { kinds } from './plan-faults.fixture.ts'
import { runMany } from './run-many.fixture.ts'

/** What `packages/tools/src/test-faults.mjs` says. */
const {
  TILLKIT_FAULTS_RUNS: all = '1000',
  TILLKIT_FAULTS_SEED: seed = '4',
  TILLKIT_FAULTS_AT_ONCE: atOnce = '100',
  TILLKIT_FAULTS_RESULTS: folder,
} = process.env

const titles: Readonly<Record<Law, string>> = {
  'two orders': 'never place two orders',
  'lost lines': 'lose no line of a cart',
  'wrong total': 'show no total that is not the order’s',
  'a lie': 'end with no screen that contradicts the server',
  late: 'leave nobody waiting for more than 15 seconds',
  'no end': 'all end in an order',
}

/** Runs `share` of all the checkouts at these merchants, and says what none of them may do. */
export function describeFaultedCheckouts(
  name: string,
  share: number,
  open: () => Promise<readonly FaultedMerchant[]>,
): void {
  const runs = Math.round(Number(all) * share)
  let results: readonly RunResult[] = []

  describe(`${runs} faulted checkouts at ${name}, seed ${seed}`, () => {
    beforeAll(async () => {
      results = await runMany({
        merchants: await open(),
        runs,
        seed: Number(seed),
        atOnce: Number(atOnce),
        onResult(result, done) {
          if (result.breaches.length > 0) console.log(JSON.stringify(result))
          if (done % 250 === 0) console.log(`${name}: ${done} of ${runs}`)
        },
      })
      const lines = results.map(it => `${JSON.stringify(it)}\n`).join('')
      if (folder) writeFileSync(`${folder}/${name.replaceAll(' ', '-')}.jsonl`, lines)
    }, 7_200_000)

    for (const [law, title] of Object.entries(titles))
      it(title, () => {
        const broken = results.filter(({ breaches }) => breaches.some(it => it.law === law))
        expect(broken).toEqual([])
      })

    it('were really faulted, by every kind', () => {
      expect(results.length).toBe(runs)
      const met = new Set(results.flatMap(result => result.met))
      // A kind comes once in so many runs, and its request not in every run.
      if (runs >= 20 * kinds.length) expect(kinds.filter(kind => !met.has(kind))).toEqual([])
      expect(results.filter(result => result.met.length > 0).length).toBeGreaterThan(runs / 2)
    })
  })
}
