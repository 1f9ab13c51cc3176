import { describe, expect, it } from 'vitest'
import { provoke } from './canary.fixture.ts'
import { authored, misnamed, named, policies } from './hostile-page.fixture.ts'
import { useHostilePages } from './open-hostile.fixture.ts'
import { placed, toDrawer, toLastStep } from './purchase-of-texts.fixture.ts'
import { vectors } from './vectors.fixture.ts'

const open = useHostilePages()
const tea = '<till-product handle="morning-tea"></till-product>'
/** Every text stands in five places of a cart and a checkout: so many at once are a long drawer. */
const share = 80
const shares = Array.from({ length: Math.ceil(vectors.length / share) }, (_, at) =>
  vectors.slice(at * share, at * share + share),
)

describe('a purchase', { timeout: 240_000 }, () => {
  it.each(shares.map((some, at) => [at, some] as const))(
    'is made among vectors in lines, notes, sums, codes, ways to send and to pay, and in the order (%i)',
    async (at, some) => {
      const [policy] = Object.values(policies).slice(at % 2)
      const { page, merchant, check } = await open({ vectors: some, policy, body: tea })
      const look = async () => {
        await provoke(page)
        await check()
      }
      await toDrawer(page)
      await check()
      await toLastStep(page, check)
      await placed(page)
      await look()
      expect(merchant.orders()).toBe(1)
    },
  )
})

describe('what an author wrote', { timeout: 240_000 }, () => {
  it('runs nowhere as an attribute, as data, as JSON or as a name', async () => {
    const texts = vectors.filter((text, at) => text.length < 1000 && at % 2)
    const { page, check } = await open({ vectors: [], body: authored(texts) + misnamed })
    const drawn = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('till-product,till-buy,[data-till]')].filter(it =>
            it.shadowRoot?.querySelector('.till'),
          ).length,
      )
    // Of the widgets set by JSON, some take their `handle` from a vector that is called so: no product.
    await expect.poll(drawn, { timeout: 80_000, interval: 300 }).toBeGreaterThan(texts.length * 2 - 3)
    await provoke(page)
    await check()
  })

  it('runs nowhere as the name of a store', async () => {
    // Every store asks its merchant: one of eight, from every group.
    const texts = vectors.filter((text, at) => text.length < 1000 && at % 8 === 0)
    const { page, check, drawn } = await open({ vectors: [], body: named(texts) })
    await drawn('till-product', texts.length)
    await provoke(page)
    await check()
  })
})
