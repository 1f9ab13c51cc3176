import type { Visit } from '@tillkit/testing/browser'
import { describe, expect, it } from 'vitest'
import { usePages } from '../pages.fixture.ts'

const pages = usePages()

/** Prototype's way with arrays: totals become empty, and what is sent is text inside text. */
const likePrototype = `
  Array.prototype.reduce = function () { return '' }
  Array.prototype.toJSON = function () { return '[' + this.join() + ']' }`

/** Harmless, but found. */
const shout = `String.prototype.shout = function () { return this + '!' }`

/** A page with the till's script first and `code` of the host's before or after it. */
async function open(code: string, where: 'before' | 'after', head = ''): Promise<Visit> {
  const html = await (await fetch(`${pages.url}/product.html`)).text()
  const till = /<script.*?<\/script>/s.exec(html)?.[0] ?? ''
  const host = `<script>${code}</script>`
  const scripts = where === 'before' ? host + till : till.replace('async', '') + host
  const body = html.replace(till, head + scripts)
  const served = await pages.serve({ answer: path => (path === '/product.html' ? { body } : undefined) })
  return pages.visit(`${served.url}/product.html`)
}

const add = ({ page }: Visit) => page.getByRole('button', { name: /Add to cart/ })
const toggle = ({ page }: Visit) => page.getByRole('button', { name: /Cart ?, 1/ })
const frames = ({ page }: Visit) => page.frames().length - 1

/** Buys one, up to the checkout, whose first step needs the merchant's answers to all before. */
async function toCheckout(seen: Visit): Promise<void> {
  await add(seen).click()
  await toggle(seen).click()
  const drawer = seen.page.getByRole('dialog')
  await drawer.getByText('€14.50').first().waitFor()
  await drawer.getByRole('button', { name: /^Checkout/ }).click()
  await drawer.getByRole('textbox', { name: 'Email' }).fill('reader@example.org')
  await seen.page.keyboard.press('Enter')
  await drawer.getByRole('combobox', { name: /Country/ }).waitFor()
}

describe('the clean realm', () => {
  it('is not opened on a page that leaves its built-ins alone', async () => {
    const seen = await open('window.shop = { cart: [] }', 'before')
    await toCheckout(seen)
    expect(frames(seen)).toBe(0)
    expect(seen.requests.filter(url => url.includes('realm.js'))).toEqual([])
  })

  it.each(['before', 'after'] as const)('sells where they are tampered with %s', async where => {
    const seen = await open(likePrototype, where)
    await toCheckout(seen)
    expect(frames(seen)).toBe(1)
    expect(seen.errors).toEqual([])
  })

  it('takes over a page that is tampered with once all is drawn, with the click that finds it', async () => {
    const seen = await open('', 'before')
    await add(seen).waitFor()
    await seen.page.waitForLoadState('networkidle')
    await seen.page.evaluate(likePrototype)
    await seen.page.evaluate(() => {
      const written: string[] = []
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (name, text) {
        written.push(text)
        setItem.call(this, name, text)
      }
      Object.assign(window, { written })
    })
    await add(seen).click()
    await toggle(seen).waitFor()
    // What the page's own realm writes has texts where lists belong.
    const written = await seen.page.evaluate(() => (window as unknown as { written: string[] }).written)
    expect(written.filter(text => /"(lines|queue)":"/.test(text))).toEqual([])
    await toggle(seen).click()
    await seen.page.getByRole('dialog').getByText('€14.50').first().waitFor()
    expect(frames(seen)).toBe(1)
    expect(seen.errors).toEqual([])
  })

  it.each(['an earlier click', 'an earlier visit'])('takes over the cart of %s with it', async from => {
    const seen = await open('', 'before')
    await add(seen).click()
    await toggle(seen).waitFor()
    if (from === 'an earlier visit') {
      await seen.page.reload()
      await toggle(seen).waitFor()
    }
    // What is run ahead has been.
    await seen.page.waitForTimeout(1000)
    await seen.page.evaluate(likePrototype)
    await seen.page.getByRole('button', { name: 'One more' }).click()
    const two = seen.page.getByRole('button', { name: /Cart ?, 2/ })
    await two.waitFor()
    await expect.poll(() => frames(seen)).toBe(1)
    await seen.page.waitForTimeout(1000)
    await seen.page.reload()
    await two.waitFor()
    expect(seen.errors).toEqual([])
  })

  it('is opened again when the page throws it away, and the cart is kept', async () => {
    const seen = await open(likePrototype, 'before')
    await add(seen).click()
    await toggle(seen).waitFor()
    await seen.page.evaluate(() => {
      const { documentElement: html } = document
      const body = document.createElement('body')
      body.innerHTML = '<till-product handle="linen-apron"><a href="/apron">Linen apron</a></till-product>'
      html.replaceChildren(document.createElement('head'), body)
    })
    await add(seen).waitFor()
    await toggle(seen).click()
    await seen.page.getByRole('dialog').getByText('Enamel mug').waitFor()
    expect(frames(seen)).toBe(1)
    expect(seen.errors).toEqual([])
  })

  it('is done without where Trusted Types allow no policy', async () => {
    const policy = `require-trusted-types-for 'script'; trusted-types 'none'`
    const seen = await open(
      shout,
      'before',
      `<meta http-equiv="content-security-policy" content="${policy}" />`,
    )
    await toCheckout(seen)
    expect(frames(seen)).toBe(0)
  })

  it('is done without in a sandbox, whose frames are of other origins', async () => {
    const html = await (await fetch(`${pages.url}/product.html`)).text()
    const body = html.replace('<script', `<script>${shout}</script><script`)
    const served = await pages.serve({ answer: path => (path === '/product.html' ? { body } : undefined) })
    const seen = await pages.visit(`${served.url}/sandboxed.html`)
    await seen.page
      .frameLocator('iframe')
      .getByRole('button', { name: /Add to cart/ })
      .click()
    await seen.page
      .frameLocator('iframe')
      .getByRole('button', { name: /Cart ?, 1/ })
      .waitFor()
    expect(frames(seen)).toBe(1)
    expect(seen.errors).toEqual([])
  })
})
