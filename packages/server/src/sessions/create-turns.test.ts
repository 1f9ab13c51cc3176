import { describe, expect, it } from 'vitest'
import { createTurns } from './create-turns.ts'

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

describe('turns', () => {
  it('do work on one thing in its order, also after work that failed', async () => {
    const turns = createTurns()
    const seen: string[] = []
    const slow = turns.take('cart', async () => {
      await pause(20)
      seen.push('slow')
      throw new Error('refused')
    })
    const quick = turns.take('cart', async () => seen.push('quick'))
    await expect(slow).rejects.toThrow('refused')
    await quick
    expect(seen).toEqual(['slow', 'quick'])
  })

  it('do not make one thing wait for another', async () => {
    const turns = createTurns()
    const never = turns.take('stuck', () => new Promise(() => undefined))
    expect(await turns.take('free', async () => 'done')).toBe('done')
    expect(await Promise.race([never, pause(5).then(() => 'waiting')])).toBe('waiting')
  })

  it('are over when the last of them is, whether it failed or not', async () => {
    const turns = createTurns()
    const seen: string[] = []
    const failing = turns.take('a', async () => {
      await pause(10)
      seen.push('a')
      throw new Error('refused')
    })
    failing.catch(() => undefined)
    turns.take('b', async () => seen.push('b'))
    await turns.over()
    expect(seen).toEqual(['b', 'a'])
  })
})
