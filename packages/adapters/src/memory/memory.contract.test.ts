import { describeAdapter } from '@tillkit/testing'
import { createMemoryMerchant, memoryAdapter } from './index.ts'
import { memorySideDoor } from './testing/memory-side-door.ts'

const merchant = createMemoryMerchant()

describeAdapter('memory', { create: () => memoryAdapter(merchant), merchant: memorySideDoor(merchant) })
