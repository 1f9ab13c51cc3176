import { describe, expect, it } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { withLock } from './lock.ts'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

describe('a lock', () => {
  for (const locks of [true, false])
    it(`lets one task run at a time and passes on what it gives (${locks ? 'with' : 'without'} Web Locks)`, async () => {
      const environment = fakeBrowser({ locks }).tab()
      let running = 0
      const task = async () => {
        expect(++running).toBe(1)
        await pause(2)
        running--
        return running
      }
      expect(await Promise.all([1, 2, 3].map(() => withLock(environment, 'x', task)))).toEqual([0, 0, 0])
    })
  it('is given back by a task that fails', async () => {
    const environment = fakeBrowser().tab()
    await expect(withLock(environment, 'x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(withLock(environment, 'x', async () => 1)).resolves.toBe(1)
  })
  it('stops nothing where locks are refused', async () => {
    const locks = { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) }
    await expect(withLock({ navigator: { locks } }, 'x', async () => 1)).resolves.toBe(1)
  })
})
