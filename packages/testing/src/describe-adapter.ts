import { describe, expect, it } from 'vitest'
import type { Contract, ContractTest } from './contract.ts'
import { features } from './features.ts'
import { suites } from './suites/suites.ts'

/**
 * Checks an adapter against the contract: one call an adapter, all features, nothing to skip. Where a capability is
 * missing, the tests assert the declared answer.
 *
 * @example
 * describeAdapter('memory', { create: () => memoryAdapter(merchant), merchant: memorySideDoor(merchant) })
 */
export function describeAdapter(name: string, contract: Contract): void {
  for (const feature of features)
    describe(`${name}: ${feature}`, () => {
      for (const test of suites[feature](contract)) it(test.title, () => runTest(test))
    })
  describe(name, () => {
    it('is covered in every feature of the contract', () => {
      expect(Object.keys(suites)).toEqual([...features])
      for (const feature of features) expect(suites[feature](contract).length, feature).toBeGreaterThan(0)
    })
  })
}

/** Runs one test of the contract and puts the merchant back as it was, also when it fails. */
export async function runTest(test: ContractTest): Promise<void> {
  const undos: (() => unknown)[] = []
  try {
    await test.run({ after: undo => undos.unshift(undo) })
  } finally {
    for (const undo of undos) await undo()
  }
}
