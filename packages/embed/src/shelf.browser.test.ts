import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const pages = usePages()

describe('a shelf of a shop that is away', () => {
  it('tells the page, keeps the link and the new try apart, and tells again when that fails too', async () => {
    const seen = await pages.visit('shop-away.html', {
      viewport: { width: 320, height: 900 },
      prepare: page =>
        page.addInitScript(() => {
          const heard: unknown[] = []
          Object.assign(window, { heard })
          addEventListener('till-fault', ({ target, detail }: CustomEventInit & Event) => {
            if ((target as Element).localName === 'till-shelf') heard.push(detail)
          })
        }),
    })
    const heard = () => seen.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
    const again = seen.page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    const link = await seen.page.getByRole('link', { name: 'Everything' }).boundingBox()
    const button = await again.boundingBox()
    expect((button?.y ?? 0) - (link?.y ?? 0) - (link?.height ?? 0)).toBeGreaterThanOrEqual(8)
    expect(button?.x).toBe(link?.x)
    await expect.poll(heard).toEqual([expect.objectContaining({ code: 'merchant_error', retryable: true })])
    await again.click()
    await expect.poll(async () => (await heard()).length).toBe(2)
    expect(seen.errors).toEqual([])
  })
})
