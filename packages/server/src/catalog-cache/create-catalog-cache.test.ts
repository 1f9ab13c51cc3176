import { describe, expect, it } from 'vitest'
import { createCatalogCache } from './create-catalog-cache.ts'

function setUp(characters = 1000) {
  let time = 0
  let asked = 0
  const cache = createCatalogCache({ freshMs: 1000, staleMs: 5000, characters, now: () => time })
  const ask = async () => {
    asked += 1
    return `answer ${asked}`
  }
  return {
    cache,
    ask,
    pass: (ms: number) => {
      time += ms
    },
    asked: () => asked,
  }
}

const failing = async (): Promise<string> => {
  throw new Error('down')
}

describe('the catalog cache', () => {
  it('asks once for what many want at once', async () => {
    const { cache, ask, asked } = setUp()
    const answers = await Promise.all(Array.from({ length: 50 }, () => cache.read('a', ask)))
    expect(asked()).toBe(1)
    expect(new Set(answers.map(it => it.body))).toEqual(new Set(['answer 1']))
  })

  it('gives the same answer while it is fresh, says its age, and asks again after', async () => {
    const { cache, ask, pass } = setUp()
    const first = await cache.read('a', ask)
    pass(999)
    expect(await cache.read('a', ask)).toEqual(first)
    pass(1)
    const next = await cache.read('a', ask)
    expect(next).toMatchObject({ body: 'answer 2', age: 0 })
    expect(next.etag).not.toBe(first.etag)
  })

  it('has one validator for one answer, whenever it was asked for', async () => {
    const { cache, pass } = setUp()
    const first = await cache.read('a', async () => 'same')
    pass(2000)
    expect((await cache.read('a', async () => 'same')).etag).toBe(first.etag)
    expect(first.etag).toMatch(/^"[\w-]+"$/)
  })

  it('shows what it had while the merchant fails, for as long as it may', async () => {
    const { cache, ask, pass } = setUp()
    await cache.read('a', ask)
    pass(3000)
    expect(await cache.read('a', failing)).toMatchObject({ body: 'answer 1', age: 3 })
    pass(3000)
    await expect(cache.read('a', failing)).rejects.toThrow('down')
  })

  it('asks again at once after a failure', async () => {
    const { cache, ask } = setUp()
    await expect(cache.read('a', failing)).rejects.toThrow('down')
    expect((await cache.read('a', ask)).body).toBe('answer 1')
  })

  it('keeps no more than it may, and forgets the oldest first', async () => {
    const two = 2 * 'a'.length + 2 * 'answer 1'.length
    const { cache, ask, asked } = setUp(two)
    for (const name of ['a', 'b', 'c', 'b', 'c']) await cache.read(name, ask)
    expect(asked()).toBe(3)
    await cache.read('a', ask)
    expect(asked()).toBe(4)
    await cache.read('long', async () => 'x'.repeat(two))
    for (const name of ['a', 'c']) await cache.read(name, ask)
    expect(asked()).toBe(6)
  })
})
