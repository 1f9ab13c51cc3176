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
