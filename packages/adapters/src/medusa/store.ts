import type { AdapterConfig } from '@tillkit/core'
import type { CallStore } from './call-store.ts'
import type { FindRegion } from './find-region.ts'

/** A shop: how it is set, spoken to, and in which region it sells. */
export interface Store {
  readonly config: AdapterConfig
  readonly call: CallStore
  readonly findRegion: FindRegion
}
