import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { provoke } from './canary.fixture.ts'
import { type HostileVisit, useHostilePages } from './open-hostile.fixture.ts'
import { toDrawer, toLastStep } from './purchase-of-texts.fixture.ts'
import { addresses } from './vectors.fixture.ts'

const open = useHostilePages()
const tea = '<till-product handle="morning-tea"></till-product>'

/** One of each kind that must lead nowhere. */
const refused = [
  'javascript:canary()',
  'java\nscript:canary()',
  '\u0001javascript:canary()',
  'data:text/html,<script>parent.canary()</script>',
  'blob:https://canary.example/x',
  'intent://canary.example/#Intent;scheme=https;end',
  'https://tea.example@canary.example/',
  '//canary.example/pay',
]

/** What leads on from here, as a link or not. */
const onward = (page: Page) =>
  page
    .locator('[part~=checkout]')
    .filter({ visible: true })
    .first()
    .evaluate(it => (it instanceof HTMLAnchorElement ? it.getAttribute('href') : 'a button'))

/** Nothing ran, nobody was asked, and the page is where it was. */
async function unharmed({ page, check }: HostileVisit): Promise<void> {
  await provoke(page)
  await check()
}

/** The shop's own address, where a purchase goes on when it says none that leads there. */
const home = 'https://tea.example/'

describe('a merchant at whose own page a purchase goes on', { timeout: 240_000 }, () => {
  it('leads to addresses of the web, whatever it says', async () => {
    const visit = await open({ vectors: [], body: tea, isNative: false })
    const { page, merchant } = visit
    await toDrawer(page)
    expect(await onward(page)).toBe(merchant.continueUrl)
    const drawer = page.locator('dialog[open]')
    const count = drawer.locator('[part=quantity]')
    const some = addresses.filter((_, at) => at % 4 === 0)
    for (const [at, address] of [...refused, ...some].entries()) {
      merchant.continueUrl = address
      await drawer.locator(at % 2 ? '[part=less]' : '[part=more]').click()
      await expect.poll(() => count.textContent()).toMatch(at % 2 ? /^1\b/ : /^2\b/)
      await drawer.locator('[part~=line][aria-busy=false]').waitFor()
      if (refused.includes(address)) expect(await onward(page), address).toBe(home)
      else expect(await onward(page), address).toMatch(/^https?:\/\/[^/@]+\//)
    }
    await unharmed(visit)
  })
})

describe('a payment that goes on elsewhere', { timeout: 240_000 }, () => {
  it.each([...refused, 'https://tea.example/pay'])('at %j', async address => {
    const visit = await open({ vectors: [], body: tea, escalations: 1 })
    const { page, merchant } = visit
    await toDrawer(page)
    await toLastStep(page, async () => {})
    merchant.continueUrl = address
    await page.locator('[part~=order]').filter({ visible: true }).click()
    const onwardTo = page.getByRole('dialog').locator('[part=continue]')
    expect(await onwardTo.getAttribute('href')).toBe(refused.includes(address) ? home : address)
    await unharmed(visit)
  })
})
