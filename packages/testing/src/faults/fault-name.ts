import type { faults } from './kinds.generated.ts'

/** The name of a kind of fault: its file in `kinds/`. */
export type FaultName = keyof typeof faults
