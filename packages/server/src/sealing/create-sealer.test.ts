import { describe, expect, it } from 'vitest'
import { createSealer } from './create-sealer.ts'

const [old, fresh, foreign] = ['o'.repeat(32), 'f'.repeat(32), 'x'.repeat(32)]

describe('sealing', () => {
  it('opens what it sealed, for the same purpose only', async () => {
    const sealer = createSealer([old])
    const sealed = await sealer.seal('ключ 🔑', 'cart acme')
    expect(sealed).toMatch(/^[\w-]+$/)
    expect(sealed).not.toContain('ключ')
    expect(await sealer.open(sealed, 'cart acme')).toBe('ключ 🔑')
    expect(await sealer.open(sealed, 'cart other')).toBeUndefined()
  })

  it('has one seal for one text, and another for each purpose', async () => {
    const [sealer, other] = [createSealer([old]), createSealer([old])]
    expect(await sealer.seal('s', 'p')).toBe(await other.seal('s', 'p'))
    expect((await sealer.seal('s', 'p')).slice(0, 16)).not.toBe((await sealer.seal('s', 'q')).slice(0, 16))
  })

  it('goes on opening what an earlier secret sealed, and seals by the newest', async () => {
    const before = await createSealer([old]).seal('s', 'p')
    const both = createSealer([fresh, old])
    expect(await both.open(before, 'p')).toBe('s')
    const after = await both.seal('s', 'p')
    expect(await createSealer([fresh]).open(after, 'p')).toBe('s')
    expect(await createSealer([old]).open(after, 'p')).toBeUndefined()
  })

  it('opens nothing that was altered, guessed or sealed elsewhere', async () => {
    const sealer = createSealer([old])
    const sealed = await sealer.seal('secret', 'p')
    const flip = (at: number) => sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    const wrong = [
      '',
      'a',
      'not base64 %',
      'A'.repeat(5000),
      sealed.slice(0, -4),
      await createSealer([foreign]).seal('secret', 'p'),
      ...Array.from({ length: sealed.length - 1 }, (_, at) => flip(at)),
    ]
    for (const text of wrong) expect(await sealer.open(text, 'p'), text).toBeUndefined()
  })

  it('cannot seal without a secret, and opens nothing', async () => {
    const none = createSealer([])
    await expect(none.seal('s', 'p')).rejects.toThrow('needs a secret')
    expect(await none.open('A'.repeat(40), 'p')).toBeUndefined()
  })
})
