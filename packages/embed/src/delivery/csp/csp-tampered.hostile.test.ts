import { describe, expect, it } from 'vitest'
import { buy } from '../buy.fixture.ts'
import { uncaught } from '../selling-page.fixture.ts'
import { cases, useMatrix } from './matrix.fixture.ts'
import { tamperings } from './tampered.fixture.ts'

const matrix = useMatrix()

/**
 * `npm run test:hostile` takes each policy with each loader and each tampering; `npm test` has time for every eleventh, which
 * is one for each policy.
 */
const only = process.env['TILLKIT_HOSTILE']
const rows = cases
  .filter(({ outcome }) => outcome === 'sells')
  .flatMap(it => tamperings.map(tampering => ({ ...it, ...tampering })))
  .filter(({ name, loader, tampering }, at) =>
    only === undefined ? at % 11 === 0 : new RegExp(only).test(`${name} ${loader} ${tampering}`),
  )
const selling = rows.filter(({ refusesRealm, isBearable }) => !refusesRealm || isBearable)
const refusing = rows.filter(row => !selling.includes(row))

/** Opens a page whose script has run before ours; past the policy, which is about what comes of it. */
function open(path: string, code: string) {
  return matrix.open(path, page =>
    page.addInitScript(`if (window === top) (0, Function)(${JSON.stringify(code)}).call(window)`),
  )
}

describe.concurrent('a content security policy on a tampered page', () => {
  it.for(selling)(
    'of $name lets the $loader loader sell in spite of $tampering',
    async ({ path, code, tampering, refusesPictures, refusesRealm }, { expect, onTestFinished }) => {
      const email = `${path}${tampering}@example.org`.replaceAll('/', '')
      const seen = await open(path, code)
      onTestFinished(() => seen.close())
      await buy(seen.page, email)
      expect(await matrix.shop.merchant.ordersOf(email)).toMatchObject([
        {
          lines: [{ variant_id: '10', quantity: 1 }],
          currency: 'USD',
          total: 1499,
          email,
          destination: { street_address: '12 Harbor Street', postal_code: '04101' },
        },
      ])
      expect(seen.page.frames()).toHaveLength(refusesRealm ? 1 : 2)
      expect(seen.violated.filter(line => !(refusesPictures && line.startsWith('img-src')))).toEqual([])
      expect(uncaught(seen)).toEqual([])
    },
  )

  it.for(refusing)(
    'of $name leaves the author’s link, with the $loader loader and $tampering',
    async ({ path, code }, { expect, onTestFinished }) => {
      const seen = await open(path, code)
      onTestFinished(() => seen.close())
      await expect.poll(() => seen.console.join('\n')).toMatch(/\[till\].* (did not load|forbids it)/)
      await seen.page.getByRole('link', { name: 'A mug, at the shop' }).click({ trial: true })
      expect(await seen.page.getByRole('button', { name: /^Add to cart/ }).count()).toBe(0)
      expect(uncaught(seen)).toEqual([])
    },
  )
})

describe('the policies that refuse a clean realm', () => {
  it('are those of Trusted Types and sandboxes', () => {
    const refusing = cases.filter(({ refusesRealm }) => refusesRealm).map(({ name }) => name)
    expect(new Set(refusing)).toEqual(
      new Set(['self and Trusted Types none', 'Trusted Types none', 'sandbox with scripts']),
    )
  })
})
