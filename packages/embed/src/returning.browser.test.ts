import type { Visit, VisitOptions } from '@tillkit/testing/browser'
import { describe, expect, inject, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages()

const visit = (options?: VisitOptions) => pages.visit('product.html', options)

const addButton = ({ page }: Visit) => page.getByRole('button', { name: /Add to cart/ })
const toggles = ({ page }: Visit) => page.locator('till-cart').count()

/** Notes by name what the page reads of its storage, and lets it be. */
const noteReads = () => {
  const reads: string[] = []
  const { getItem } = Storage.prototype
  Storage.prototype.getItem = function (name) {
    reads.push(name)
    return getItem.call(this, name)
  }
  Object.assign(window, { reads })
}

describe('a shopper who comes back', () => {
  it('finds the cart of an earlier visit at the edge, where the author placed none', async () => {
    const seen = await visit()
    await addButton(seen).click()
    const toggle = seen.page.getByRole('button', { name: /Cart ?, 1/ })
    await toggle.waitFor()
    await expect.poll(() => seen.page.evaluate(() => `${Object.values(localStorage)}`)).toContain('"session"')
    await seen.page.reload()
    await toggle.click()
    await seen.page.getByRole('dialog').getByText('Enamel mug').waitFor()
    expect(seen.errors).toEqual([])
  })

  it('changes on the card what an earlier visit put in', async () => {
    const { shopApi } = inject('vendure')
    const shop = await pages.serve({ shopApi })
    const seen = await pages.visit(`${shop.url}/remote.html`)
    await addButton(seen).first().click()
    await expect.poll(() => seen.page.evaluate(() => `${Object.values(localStorage)}`)).toContain('"session"')
    await seen.page.reload()
    const answers: string[] = []
    seen.page.on('response', async answer => {
      if (answer.url().startsWith(shopApi)) answers.push(await answer.text().catch(() => ''))
    })
    await seen.page.getByRole('button', { name: 'One more' }).first().click()
    await expect.poll(() => answers.at(-1)).toMatch(/"totalQuantity":2|"quantity":2/)
    expect(seen.errors).toEqual([])
  })

  it('is not met on a first visit: one record is looked for, and no toggle is there', async () => {
    const seen = await visit({ prepare: page => page.addInitScript(noteReads) })
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(500)
    const reads = await seen.page.evaluate(() => (window as unknown as { reads: string[] }).reads)
    expect([...new Set(reads)]).toEqual([expect.stringMatching(/^till:memory:demo/)])
    expect(await toggles(seen)).toBe(0)
  })

  it('is not met where another record of the page’s own begins the same', async () => {
    const seen = await visit({
      prepare: page => page.addInitScript(() => localStorage.setItem('till:memory:other', '{"session":1}')),
    })
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(500)
    expect(await toggles(seen)).toBe(0)
  })

  it('is not met where storage throws, and nothing else is missed', async () => {
    const seen = await visit({
      prepare: page =>
        page.addInitScript(() => {
          for (const place of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, place, {
              get() {
                throw new DOMException('denied', 'SecurityError')
              },
            })
        }),
    })
    await addButton(seen).waitFor()
    await seen.page.waitForTimeout(300)
    expect(seen.errors).toEqual([])
    await addButton(seen).click()
    await seen.page.getByRole('button', { name: /Cart ?, 1/ }).waitFor()
  })
})
