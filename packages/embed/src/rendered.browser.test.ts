import type { Visit } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'
import { type RenderedPage, serveRendered } from './rendered.fixture.ts'

const pages = usePages()

const visit = async (page?: RenderedPage, options = {}): Promise<Visit> =>
  pages.visit(await serveRendered(pages, page), options)

/** What a reader sees of the element, and whether the script has come to it. */
const seenIn = ({ page }: Visit) =>
  page.evaluate(() => {
    const host = document.querySelector('till-product') as HTMLElement
    const root = host.shadowRoot as ShadowRoot
    const card = root.querySelector<HTMLElement>('.card')
    return {
      card: !!card?.offsetHeight,
      cards: root.querySelectorAll('.card').length,
      isAlive: !!card && !card.inert && root.adoptedStyleSheets.length > 0,
      leftovers: root.querySelectorAll('style,link,slot').length,
      height: host.offsetHeight,
      title: root.querySelector('[part=title]')?.textContent,
      add: root.querySelector('[part=add]')?.textContent,
    }
  })

const alive = ({ page }: Visit) =>
  page.waitForFunction(() => {
    const card = document.querySelector('till-product')?.shadowRoot?.querySelector<HTMLElement>('.card')
    return (
      !!card &&
      !card.inert &&
      !document.querySelector('till-product')?.shadowRoot?.querySelector('style,link')
    )
  })

describe('a card that a server rendered', () => {
  it('shows before any script, and its elements come to life with the price of the moment', async () => {
    const seen = await visit()
    await seen.page.locator('#after').waitFor()
    const before = await seenIn(seen)
    expect(before).toMatchObject({ card: true, isAlive: false, title: 'Enamel mug of yesterday' })
    expect(before.add).toContain('€9.99')
    await seen.page.evaluate(() => {
      const root = document.querySelector('till-product')?.shadowRoot as ShadowRoot
      for (const element of root.querySelectorAll('.till, .till *'))
        element.toggleAttribute('data-marked', true)
      Object.assign(window, { shifts: 0 })
      new PerformanceObserver(list => {
        for (const entry of list.getEntries())
          (window as never as { shifts: number }).shifts += (entry as never as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      // Kept by hand: attributes that the card does not know of go when it is drawn.
      Object.assign(window, { marked: [...root.querySelectorAll('.till, .till *')] })
    })
    await alive(seen)
    const after = await seenIn(seen)
    expect(after).toMatchObject({ card: true, cards: 1, isAlive: true, leftovers: 0, title: 'Enamel mug' })
    expect(after.add).not.toContain('€9.99')
    const { kept, all, shifts } = await seen.page.evaluate(() => {
      const { marked, shifts } = window as never as { marked: Element[]; shifts: number }
      const now = [
        ...(document.querySelector('till-product')?.shadowRoot?.querySelectorAll('.till, .till *') ?? []),
      ]
      return { kept: now.filter(element => marked.includes(element)).length, all: now.length, shifts }
    })
    expect(kept).toBe(all)
    expect(all).toBeGreaterThan(8)
    expect(shifts).toBe(0)
    await seen.page.getByRole('button', { name: /Add to cart/ }).click()
    await seen.page.getByRole('button', { name: /Cart ?, 1/ }).waitFor()
    expect(seen.errors).toEqual([])
  })

  it('is what a card without a server looks like, once it lives', async () => {
    const looks = ({ page }: Visit) =>
      page.evaluate(() =>
        document
          .querySelector('till-product')
          ?.shadowRoot?.querySelector('.till')
          ?.innerHTML.replaceAll(/card\d+/g, ''),
      )
    const rendered = await visit()
    await alive(rendered)
    const plain = await pages.visit('product.html')
    await plain.page.getByRole('button', { name: /Add to cart/ }).waitFor()
    const port = (text = '') => text.replaceAll(/127\.0\.0\.1:\d+/g, 'host')
    expect(port(await looks(rendered))).toBe(port(await looks(plain)))
  })

  it('leads to the shop where no script comes', async () => {
    const seen = await visit({ isBare: true }, { javaScriptEnabled: false })
    const { page } = seen
    await page.locator('till-product').click()
    expect(page.url()).toContain('/shop.html')
  })

  it('is the link where the page’s policy refuses its styles, and lives all the same', async () => {
    const seen = await visit({
      csp: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'`,
    })
    await seen.page.locator('#after').waitFor()
    expect(await seenIn(seen)).toMatchObject({ card: false })
    expect(await seen.page.getByRole('link', { name: /Enamel mug of yesterday, €9.99/ }).isVisible()).toBe(
      true,
    )
    await alive(seen)
    expect(await seenIn(seen)).toMatchObject({ card: true, cards: 1, isAlive: true, leftovers: 0 })
    expect(await seen.page.getByRole('link').count()).toBe(0)
  })

  it.each([
    ['from a file', `style-src 'self'`, { stylesheet: '/card.css' }],
    ['by nonce', `style-src 'nonce-abc'`, { nonce: 'abc' }],
  ])('keeps a strict policy with its styles %s', async (_, style, options) => {
    const csp = `default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; ${style}`
    const seen = await visit({ csp, ...options })
    await seen.page.waitForFunction(
      () =>
        !!document.querySelector('till-product')?.shadowRoot?.querySelector<HTMLElement>('.card')
          ?.offsetHeight,
    )
    expect(await seenIn(seen)).toMatchObject({ card: true, isAlive: false })
    await alive(seen)
    expect(await seenIn(seen)).toMatchObject({ card: true, cards: 1, leftovers: 0 })
    expect(seen.violations).toEqual([])
  })

  it('runs nothing that a merchant wrote', async () => {
    const evil = `</template><script>window.pwned=1</script><img src=x onerror="window.pwned=1">`
    const seen = await visit({ product: { title: evil }, isBare: true })
    await seen.page.locator('#after').waitFor()
    expect(await seenIn(seen)).toMatchObject({ card: true, title: evil })
    expect(await seen.page.evaluate(() => 'pwned' in window)).toBe(false)
  })

  it('becomes the link when the shop no longer has it', async () => {
    const seen = await visit({ product: { handle: 'gone' } })
    await seen.page.getByRole('link', { name: /Enamel mug of yesterday/ }).waitFor()
    await seen.page.waitForFunction(
      () => !document.querySelector('till-product')?.shadowRoot?.querySelector('.till'),
    )
    expect(await seen.page.getByRole('link').isVisible()).toBe(true)
  })
})
