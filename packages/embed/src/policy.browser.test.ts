import { readFileSync } from 'node:fs'
import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type ServedPages, servePages } from '../../../examples/pages/serve.mjs'

let browser: TestBrowser
let pages: ServedPages

beforeAll(async () => {
  browser = await openBrowser()
  pages = await servePages()
})

afterAll(async () => {
  await browser?.close()
  await pages?.stop()
})

describe('the strictest content security policy', () => {
  it('is kept without a violation from the first drawing to the checkout', async () => {
    const seen = await browser.visit(`${pages.url}/strict-csp.html`)
    onTestFinished(() => seen.close())
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
  const sri = (path: string) =>
    path === '/product.html' ? page('product.html').replace('till.js', 'till.sri.js') : undefined
  const page = (name: string) =>
    readFileSync(new URL(`../../../examples/pages/${name}`, import.meta.url), 'utf8')

  it('draws what it draws without hashes', async () => {
    const served = await servePages({ answer: path => toAnswer(sri(path)) })
    onTestFinished(() => served.stop())
    const seen = await browser.visit(`${served.url}/product.html`)
    onTestFinished(() => seen.close())
    await seen.page.getByRole('button', { name: /Add to cart/ }).click()
    await seen.page.getByRole('button', { name: /Cart ?, 1/ }).click()
    await seen.page.getByRole('dialog').waitFor()
    expect(seen.errors).toEqual([])
  })

  it.each(['product.js', 'memory-catalog.js'])('refuses %s with one byte changed', async file => {
    const code = readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8')
    const served = await servePages({
      answer: path =>
        path === `/till/${file}`
          ? { body: code.replace(/.$/s, last => (last === ';' ? ' ' : `${last} `)) }
          : toAnswer(sri(path)),
    })
    onTestFinished(() => served.stop())
    const seen = await browser.visit(`${served.url}/product.html`)
    onTestFinished(() => seen.close())
    await expect.poll(() => seen.console.join('\n')).toContain('did not load')
    await seen.page.getByRole('link', { name: 'Enamel mug' }).click({ trial: true })
    expect(await seen.page.getByRole('button', { name: /Add to cart/ }).count()).toBe(0)
  })

  const toAnswer = (body: string | undefined) =>
    body === undefined ? undefined : { body, type: 'text/html' }
})
