import { beforeAll, describe, expect, it } from 'vitest'
import { buy } from '../buy.fixture.ts'
import { uncaught } from '../selling-page.fixture.ts'
import { looksOf } from './looks.fixture.ts'
import { cases, useMatrix } from './matrix.fixture.ts'
import { policies } from './policies.fixture.ts'
import { twoLines } from './two-lines.fixture.ts'

const matrix = useMatrix()
let looks: readonly string[]

beforeAll(async () => {
  const { page, close } = await matrix.open('/free/floating')
  await page.getByRole('button', { name: /^Add to cart/ }).waitFor()
  looks = await looksOf(page)
  await close()
})

describe('the lines that the guide gives a page owner', () => {
  it('are two, and neither is unsafe', () => {
    expect(twoLines.map(line => line.split(' ')[0])).toEqual(['script-src', 'connect-src'])
    expect(twoLines.join()).not.toContain('unsafe-')
    expect(new Set(policies.map(({ name }) => name)).size).toBeGreaterThanOrEqual(24)
  })
})

describe.concurrent('a content security policy', () => {
  it.for(cases.filter(({ outcome }) => outcome === 'sells'))(
    'of $name lets the $loader loader sell: $because',
    async ({ path, refusesPictures = false }, { onTestFinished }) => {
      const email = `${path.replaceAll('/', '')}@example.org`
      const seen = await matrix.open(path)
      onTestFinished(() => seen.close())
      await seen.page.getByRole('button', { name: /^Add to cart/ }).waitFor()
      if (!refusesPictures) expect(await looksOf(seen.page)).toEqual(looks)
      await buy(seen.page, email)
      expect(await matrix.shop.merchant.ordersOf(email)).toMatchObject([{ lines: [{ quantity: 1 }] }])
      const pictures = seen.violated.filter(line => line.startsWith(`img-src ${matrix.shop.url}/wp-content/`))
      expect(pictures.length > 0).toBe(refusesPictures)
      expect(seen.violated.filter(line => !pictures.includes(line))).toEqual([])
      expect(uncaught(seen)).toEqual([])
    },
  )

  it.for(cases.filter(({ outcome }) => outcome === 'link'))(
    'of $name leaves the author’s link to the $loader loader’s page: $because',
    async ({ path }, { onTestFinished }) => {
      const seen = await matrix.open(path)
      onTestFinished(() => seen.close())
      await seen.page.waitForLoadState('networkidle')
      await seen.page.getByRole('link', { name: 'A mug, at the shop' }).click({ trial: true })
      expect(await seen.page.getByRole('button', { name: /^Add to cart/ }).count()).toBe(0)
      expect(uncaught(seen)).toEqual([])
    },
  )
})
