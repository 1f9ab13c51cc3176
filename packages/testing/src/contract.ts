import type { Adapter } from '@tillkit/core'
import type { MerchantSideDoor } from './merchant-side-door.ts'

/** What the contract is checked on. */
export interface Contract {
  /** A new adapter on the same merchant. */
  create(): Adapter
  readonly merchant: MerchantSideDoor
}

/** What a test of the contract may use. */
export interface TestTools {
  /** Puts the merchant back as it was; runs after the test, last first. */
  after(undo: () => unknown): void
}

/** One rule of the contract, as a sentence and the code that checks it. */
export interface ContractTest {
  readonly title: string
  run(tools: TestTools): Promise<void>
}

/** All rules about one feature, for the capabilities that the adapter declares. At least one, always. */
export type Suite = (contract: Contract) => readonly ContractTest[]
