import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages({
  answer(path) {
    if (path !== '/thousand.html') return undefined
    const card =
      '<till-product class="held" handle="enamel-mug"><a href="https://saltmarsh.example/">Mug</a></till-product>'
    return {
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A thousand</title>
<link rel="icon" href="/pictures/till.svg"><link rel="stylesheet" href="/page.css">
<script async src="/till/till.js" data-merchant="memory:demo" data-images="/pictures/{handle}.svg"></script>
<h1>A thousand</h1>${card.repeat(1000)}</html>`,
    }
  },
})

describe('a thousand widgets on a page', () => {
  it('cost nothing but those near the screen, wherever the reader jumps to', async () => {
    const { page, errors } = await pages.visit('thousand.html')
    const touched = () =>
      page.evaluate(() => {
        const roots = [...document.querySelectorAll('till-product')].flatMap(
          ({ shadowRoot }) => shadowRoot ?? [],
        )
        return { begun: roots.length, drawn: roots.filter(root => root.querySelector('.card')).length }
      })
    // The screen and 400 px around it hold four cards of the height that is kept for each.
    await expect.poll(async () => (await touched()).drawn).toBeGreaterThan(0)
    await page.waitForTimeout(300)
    const first = await touched()
    expect(first.begun).toBe(first.drawn)
    expect(first.drawn).toBeLessThanOrEqual(5)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect.poll(async () => (await touched()).drawn).toBeGreaterThan(first.drawn)
    await page.waitForTimeout(300)
    const last = await touched()
    expect(last.begun).toBe(last.drawn)
    expect(last.drawn - first.drawn).toBeLessThanOrEqual(5)
    expect(errors).toEqual([])
  })
})
