import { describe, expect, it } from 'vitest'
import type { Environment } from '../store/environment.ts'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { createKeep } from './keep.ts'
import { withLock } from './lock.ts'

const keepOf = (environment: Environment, name = 'x') => createKeep(environment, 'localStorage', name)
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

describe('a lock', () => {
  for (const locks of [true, false])
    it(`lets one task run at a time and passes on what it gives (${locks ? 'with' : 'without'} Web Locks)`, async () => {
      const environment = fakeBrowser({ locks }).tab()
      const keep = keepOf(environment)
      let running = 0
      const task = async () => {
        expect(++running).toBe(1)
        await pause(2)
        running--
        return running
      }
      expect(await Promise.all([1, 2, 3].map(() => withLock(environment, keep, task)))).toEqual([0, 0, 0])
    })
  it('is given back by a task that fails', async () => {
    const environment = fakeBrowser().tab()
    const keep = keepOf(environment)
    await expect(withLock(environment, keep, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(withLock(environment, keep, async () => 1)).resolves.toBe(1)
  })
  it('does not make one merchant wait for another', async () => {
    const environment = fakeBrowser({ locks: false }).tab()
    void withLock(environment, keepOf(environment, 'x'), () => new Promise(() => {}))
    await expect(withLock(environment, keepOf(environment, 'y'), async () => 1)).resolves.toBe(1)
  })
  it('stops nothing where locks are refused', async () => {
    const locks = { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) }
    await expect(withLock({ navigator: { locks } }, keepOf({}), async () => 1)).resolves.toBe(1)
  })
})
