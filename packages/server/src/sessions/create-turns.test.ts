import { describe, expect, it } from 'vitest'
import { createTurns } from './create-turns.ts'

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

describe('turns', () => {
  it('do work on one thing in its order, also after work that failed', async () => {
    const inTurn = createTurns()
    const seen: string[] = []
    const slow = inTurn('cart', async () => {
      await pause(20)
      seen.push('slow')
      throw new Error('refused')
    })
    const quick = inTurn('cart', async () => seen.push('quick'))
    await expect(slow).rejects.toThrow('refused')
    await quick
    expect(seen).toEqual(['slow', 'quick'])
  })

  it('do not make one thing wait for another', async () => {
    const inTurn = createTurns()
    const never = inTurn('stuck', () => new Promise(() => undefined))
    expect(await inTurn('free', async () => 'done')).toBe('done')
    expect(await Promise.race([never, pause(5).then(() => 'waiting')])).toBe('waiting')
  })
})
