import type { Visit } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'
import { openScale } from './weight.fixture.ts'

const { visit } = usePages(undefined, { whole: true })

const adds = ({ page }: Visit) => page.getByRole('button', { name: /Add to cart|Choose/ })

describe('an element', () => {
  it('is drawn in a body that took the place of another, in both forms', async () => {
    const seen = await visit('swap.html')
    await adds(seen).waitFor()
    await seen.page.getByRole('button', { name: 'Next page' }).click()
    await expect.poll(() => adds(seen).count()).toBe(2)
    expect(seen.errors).toEqual([])
  })

  it('keeps what is in the cart when the body is swapped', async () => {
    const seen = await visit('swap.html')
    await adds(seen).click()
    await seen.page.getByRole('button', { name: /Cart ?, 1/ }).waitFor()
    await seen.page.getByRole('button', { name: 'Next page' }).click()
    await seen.page.getByRole('button', { name: /Cart ?, 1/ }).click()
    await seen.page.getByRole('dialog').getByText('Enamel mug').waitFor()
  })

  it('stays as drawn when it is moved', async () => {
    const seen = await visit('product.html')
    await adds(seen).waitFor()
    const same = await seen.page.evaluate(async () => {
      const element = document.querySelector('till-product')
      const before = element?.shadowRoot?.querySelector('button')
      document.body.append(element ?? '')
      await new Promise(resolve => setTimeout(resolve, 200))
      return before !== undefined && before === element?.shadowRoot?.querySelector('button')
    })
    expect(same).toBe(true)
  })

  it('follows its attributes, and is mended by them', async () => {
    const seen = await visit('product.html')
    await adds(seen).waitFor()
    const set = (handle: string) =>
      seen.page.evaluate(
        handle => document.querySelector('till-product')?.setAttribute('handle', handle),
        handle,
      )
    await set('stoneware-bowl')
    await seen.page.getByText('Stoneware bowl').waitFor()
    await set('no-such-thing')
    await seen.page.getByRole('link', { name: 'Enamel mug' }).waitFor()
    await set('enamel-mug')
    await seen.page.getByRole('button', { name: /€14.50/ }).waitFor()
  })

  it('is drawn inside another shadow root, and wherever a script puts it later', async () => {
    const seen = await visit('below-the-fold.html')
    await seen.page.evaluate(() => {
      const host = document.createElement('section')
      host
        .attachShadow({ mode: 'open' })
        .append(Object.assign(document.createElement('till-product'), { id: 'inner' }))
      host.shadowRoot?.getElementById('inner')?.setAttribute('handle', 'enamel-mug')
      document.body.prepend(host)
    })
    await adds(seen).waitFor()
  })

  it('reads its settings from attributes, from data- and from JSON inside it', async () => {
    const seen = await visit('div-form.html')
    await seen.page.locator('[part=title]', { hasText: 'Linen apron' }).waitFor()
    await expect.poll(() => adds(seen).count()).toBeGreaterThanOrEqual(2)
    expect(seen.errors).toEqual([])
  })

  it('keeps two merchants of one page apart', async () => {
    const seen = await visit('two-merchants.html')
    await adds(seen).first().click()
    await adds(seen).last().click()
    await seen.page.getByRole('button', { name: /Cart ?, 2/ }).click()
    const drawer = seen.page.getByRole('dialog')
    await drawer.getByText('First Workshop').first().waitFor()
    await drawer.getByText('Second Workshop').first().waitFor()
    await expect.poll(() => drawer.getByRole('button', { name: /Checkout/ }).count()).toBe(2)
    await drawer.getByText('¥2,320').first().waitFor()
  })

  it('works in a sandboxed frame, where storage throws', async () => {
    const seen = await visit('sandboxed.html')
    const frame = seen.page.frameLocator('iframe')
    await frame.getByRole('button', { name: /Add to cart/ }).click()
    await frame.getByRole('button', { name: /Cart ?, 1/ }).click()
    await frame.getByRole('dialog').getByText('Enamel mug').waitFor()
    expect(seen.errors).toEqual([])
  })

  it('leaves no listener and less than a megabyte after a thousand came and went', async () => {
    const seen = await visit('product.html')
    await adds(seen).waitFor()
    const { weigh } = await openScale(seen.page)
    // What comes while the page is idle has listeners of its own, for print.
    await seen.page.waitForTimeout(1500)
    const cycle = (times: number) =>
      seen.page.evaluate(async times => {
        const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve(0)))
        for (let round = 0; round < times / 20; round++) {
          const all = Array.from({ length: 20 }, () => {
            const element = document.createElement('till-product')
            element.setAttribute('handle', 'linen-apron')
            return element
          })
          document.body.prepend(...all)
          const drawn = () => all.every(element => element.shadowRoot?.querySelector('button'))
          while (!drawn()) await frame()
          for (const element of all) element.remove()
          await frame()
        }
      }, times)
    await cycle(100)
    const before = await weigh()
    await cycle(1000)
    const after = await weigh()
    expect(after.listeners).toBeLessThanOrEqual(before.listeners)
    expect(after.heap - before.heap).toBeLessThan(1_000_000)
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
  }, 120_000)
})
