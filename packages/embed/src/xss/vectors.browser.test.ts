import { describe, expect, it } from 'vitest'
import { provoke } from './canary.fixture.ts'
import { cards, policies } from './hostile-page.fixture.ts'
import { useHostilePages } from './open-hostile.fixture.ts'
import { vectorGroups, vectors } from './vectors.fixture.ts'

const open = useHostilePages()

/** So many on a page at once. */
const share = 160
const shares = Array.from({ length: Math.ceil(vectors.length / share) }, (_, at) =>
  vectors.slice(at * share, at * share + share),
)
const tea = '<till-product handle="morning-tea"></till-product>'

describe('the corpus', () => {
  it('has at least 300 vectors, each group with its reason', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(300)
    expect(vectorGroups.filter(({ reason }) => reason.length < 30)).toEqual([])
    expect(vectorGroups.reduce((sum, it) => sum + it.vectors.length, 0)).toBe(vectors.length)
  })

  // What finds nothing below finds something here.
  it('runs, asks and is seen where it is taken for markup', async () => {
    const { page, check } = await open({ vectors: [], body: tea })
    const wild = vectors.filter(
      text => text.length < 1000 && !/<(meta|base|form|frame|a|area|svg|math)/i.test(text),
    )
    await page.evaluate(texts => {
      const root = document.querySelector('till-product')?.shadowRoot
      for (const text of texts) {
        const place = document.createElement('div')
        root?.append(place)
        place.innerHTML = text
      }
    }, wild)
    const hits = () => page.evaluate(() => window.hits.length)
    await expect.poll(hits, { timeout: 60_000 }).toBeGreaterThan(30)
    await expect(check()).rejects.toThrow()
  })
})

describe.each(Object.entries(policies))('%s', { timeout: 240_000 }, (_, policy) => {
  it.each(shares.map((some, at) => [at, some] as const))(
    'no vector runs in a product: titles, texts, options, pictures, sellers (%i)',
    async (_, some) => {
      const { page, merchant, drawn, check } = await open({
        vectors: some,
        policy,
        body: cards(some.map((_, at) => `v${at}`)),
      })
      await drawn('till-product', merchant.handles.length)
      await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('till-product'))
          for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true
      })
      await page.waitForFunction(count => {
        const all = [...document.querySelectorAll('till-product')]
        return all.filter(it => it.shadowRoot?.querySelector('.rich')?.childNodes[0]).length >= count
      }, some.length * 0.1)
      await provoke(page)
      await check()
    },
  )
})

describe('elsewhere', { timeout: 240_000 }, () => {
  it('no vector runs in a shelf: titles, facets', async () => {
    const { page, check } = await open({ vectors, body: '<till-shelf limit="1000"></till-shelf>' })
    const tiles = page.locator('till-shelf [part=card]')
    await expect.poll(() => tiles.count(), { timeout: 60_000 }).toBe(vectors.length)
    await provoke(page)
    await check()
  })
})
