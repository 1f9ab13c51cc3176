import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages()

describe('the strictest content security policy', () => {
  it('is kept without a violation from the first drawing to the checkout', async () => {
    const seen = await pages.visit('strict-csp.html')
    const { page } = seen
    await page
      .getByRole('button', { name: /Add to cart/ })
      .first()
      .click()
    await page.getByRole('button', { name: /Cart ?, 1/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Checkout/ })
      .click()
    await page.getByLabel('Email').fill('reader@example.org')
    await page.keyboard.press('Enter')
    await page.getByLabel(/Country/).waitFor()
    expect(seen.violations).toEqual([])
    expect(seen.errors).toEqual([])
    const height = await page
      .getByRole('button', { name: /Continue|Save|Use/ })
      .first()
      .evaluate(button => button.getBoundingClientRect().height)
    // Styled, that is: the sheets are constructed, which no policy forbids.
    expect(height).toBeGreaterThanOrEqual(44)
  })
})

describe('till.sri.js', () => {
  const text = async (path: string) => (await fetch(`${pages.url}${path}`)).text()
  const withHashes = async () => (await text('/product.html')).replace('till.js', 'till.sri.js')

  it('draws what it draws without hashes', async () => {
    const html = await withHashes()
    const served = await pages.serve({
      answer: path => (path === '/product.html' ? { body: html } : undefined),
    })
    const seen = await pages.visit(`${served.url}/product.html`)
    await seen.page.getByRole('button', { name: /Add to cart/ }).click()
    await seen.page.getByRole('button', { name: /Cart ?, 1/ }).click()
    await seen.page.getByRole('dialog').waitFor()
    expect(seen.errors).toEqual([])
  })

  it.each(['product.js', 'memory-catalog.js'])('refuses %s with one byte changed', async file => {
    const html = await withHashes()
    const code = await text(`/till/${file}`)
    const changed = `${code.slice(0, -1)} `
    const served = await pages.serve({
      answer: path => {
        if (path === '/product.html') return { body: html }
        return path === `/till/${file}` ? { body: changed } : undefined
      },
    })
    const seen = await pages.visit(`${served.url}/product.html`)
    await expect.poll(() => seen.console.join('\n')).toContain('did not load')
    await seen.page.getByRole('link', { name: 'Enamel mug' }).click({ trial: true })
    expect(await seen.page.getByRole('button', { name: /Add to cart/ }).count()).toBe(0)
  })
})
