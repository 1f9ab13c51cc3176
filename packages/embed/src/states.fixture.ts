import { readFileSync } from 'node:fs'
import type { MerchantOrders } from '@tillkit/adapters/memory'
import type { Page } from 'playwright-core'

/** A state that a widget can be in, reached from the one before it on its page. */
export interface WidgetState {
  readonly name: string
  /** The page it is on: a name of `walks`. */
  readonly page: string
  readonly act: (page: Page) => Promise<unknown>
}

const link = (handle: string) => `<a href="https://saltmarsh.example/${handle}">${handle}</a>`
const card = (handle: string, more = '') =>
  `<till-product handle="${handle}" ${more}>${link(handle)}</till-product>`
const cart = '<till-cart></till-cart>'

/** What each page holds, in the order of its states. */
const bodies: Readonly<Record<string, string>> = {
  card: [
    card('enamel-mug', 'description'),
    card('linen-apron', 'buy-now'),
    card('brass-pen'),
    card('beeswax-candle'),
    card('silk-thread'),
    card('oak-tray'),
    card('ash-stool', 'layout="compact"'),
    card('stoneware-bowl', 'face="own"'),
    card('no-such-thing'),
    card('field-notebook', 'store="bare"'),
  ].join(''),
  buy: `<p>Some drink from the tap, some <till-buy handle="enamel-mug">${link('mug')}</till-buy> and read on.</p>
    <p>Or cook in <till-buy handle="linen-apron">${link('apron')}</till-buy>, or write with
    <till-buy handle="brass-pen">${link('pen')}</till-buy>.</p>`,
  shelf: `<till-shelf limit="6">${link('all')}</till-shelf>`,
  cart: cart + card('field-notebook') + card('linen-apron'),
  'two carts': `${cart}<till-product store="bare" handle="oak-tray">${link('tray')}</till-product>${card('enamel-mug')}`,
  checkout: cart + card('linen-apron'),
  'checkout in place': `${card('enamel-mug')}<till-checkout>${link('cart')}</till-checkout>`,
}

/** The pages, each walked from its first state to its last. */
export const walks: readonly string[] = Object.keys(bodies)

/** A page as it is served. Its store without `images` has products without pictures. */
export function statePage(walk: string, language: string): string {
  const script = `<script async src="/till/till.js" data-merchant="memory:demo" data-name="Saltmarsh Workshop" data-images="/pictures/{handle}.svg"></script>`
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>${walk}</title>
    <link rel="icon" href="/pictures/till.svg"><link rel="stylesheet" href="/page.css">${script}</head><body><h1>${walk}</h1>
    ${bodies[walk] ?? ''}<till-store id="bare" merchant="memory:bare" name="Bare Walls"></till-store></body></html>`
}

const longTitle =
  'Oak tray for letters, keys, and whatever else lands on a desk, from the Donaudampfschifffahrtsgesellschaftskapitänskajüte'

/** The merchant's own code, with a product whose title does not end. */
export function wordyMerchant(): string {
  const code = readFileSync(new URL('../dist/memory-merchant-at.js', import.meta.url), 'utf8')
  return code.replace(/(["'`])Oak tray\1/, JSON.stringify(longTitle))
}

/** Tells the merchant that this page knows how to be from now on. */
async function tell(page: Page, orders: MerchantOrders): Promise<void> {
  // As text: the tests' own build has other words for an import.
  await page.evaluate(`(async () => {
    const [file] = performance.getEntriesByType('resource').filter(({ name }) => /merchant-at/.test(name))
    const { merchantAt } = await import(file.name)
    merchantAt({ endpoint: 'demo' }).tell(${JSON.stringify(orders)})
  })()`)
}

const press = (page: Page, selector: string) => page.locator(selector).first().click()
const seen = (page: Page, selector: string) => page.locator(selector).first().waitFor()
const drawer = 'till-drawer dialog[open]'

async function enterCode(page: Page, code: string): Promise<void> {
  const details = page.locator(`${drawer} [part=discount] details`)
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  await details.locator('input').fill(code)
  await page.keyboard.press('Enter')
}

async function fillAddress(page: Page): Promise<void> {
  await seen(page, '[part=field][name=address_country]')
  await page.locator('[part=field][name=address_country]').selectOption('DE')
  for (const [name, text] of [
    ['first_name', 'Ines'],
    ['last_name', 'Okafor'],
    ['street_address', 'Hafenstraße 12'],
    ['postal_code', '20457'],
    ['address_locality', 'Hamburg'],
  ])
    await page.locator(`[part=field][name=${name}]`).fill(text ?? '')
}

async function toPayment(page: Page): Promise<void> {
  await page.locator('[part=field][name=email]').fill('reader@example.org')
  await press(page, '[part=next]')
  await fillAddress(page)
  await press(page, '[part=next]')
  await seen(page, 'input[name=fulfillment_option_id]')
  await press(page, '[part=next]')
  await seen(page, 'input[name=handler_id]')
}

const open = async (page: Page) => {
  await press(page, 'till-cart [part=toggle]')
  await seen(page, drawer)
}

/** All states, in the order they are reached. */
export const states: readonly WidgetState[] = [
  {
    name: 'as they come',
    page: 'card',
    act: page => page.waitForFunction(() => document.querySelectorAll('till-product').length === 10),
  },
  {
    name: 'an impossible combination chosen',
    page: 'card',
    act: async page => {
      await page.locator('[handle=linen-apron] [part=value] input[value=Ivory]').check({ force: true })
      await page.locator('[handle=linen-apron] [part=value] input[value=L]').check({ force: true })
    },
  },
  {
    name: 'sold out in one color',
    page: 'card',
    act: page => page.locator('[handle=linen-apron] input[value=Navy]').check({ force: true }),
  },
  {
    name: 'after an add',
    page: 'card',
    act: async page => {
      await press(page, '[handle=enamel-mug] [part=add]')
      await seen(page, '[handle=enamel-mug] [part=less]')
    },
  },
  {
    name: 'its text open',
    page: 'card',
    act: async page => {
      await press(page, '[handle=enamel-mug] summary')
      await seen(page, '[handle=enamel-mug] [part=description-text] p')
    },
  },
  {
    name: 'an add that failed',
    page: 'card',
    act: async page => {
      await tell(page, { fail: { code: 'merchant_error', times: 9 } })
      await press(page, '[handle=beeswax-candle] [part=add]')
      await page.locator('[handle=beeswax-candle] [part=status]').filter({ hasText: /\S/ }).waitFor()
    },
  },
  {
    name: 'plain, with options, sold out',
    page: 'buy',
    act: page => seen(page, '[handle=brass-pen] button'),
  },
  {
    name: 'in the cart',
    page: 'buy',
    act: async page => {
      await press(page, '[handle=enamel-mug] button')
      await page.locator('[handle=enamel-mug] button').filter({ hasText: '✓' }).waitFor()
    },
  },
  {
    name: 'its dialog open',
    page: 'buy',
    act: async page => {
      await press(page, '[handle=linen-apron] button')
      await seen(page, '[handle=linen-apron] dialog[open] [part=add]')
    },
  },
  { name: 'plain', page: 'shelf', act: page => seen(page, '[part=show-more]') },
  {
    name: 'more loaded',
    page: 'shelf',
    act: async page => {
      await press(page, '[part=show-more]')
      await page.locator('[part=card]').nth(8).waitFor()
    },
  },
  {
    name: 'one added, one open to choose',
    page: 'shelf',
    act: async page => {
      await press(page, '[part=card] [part=add]')
      await press(page, '[part=choose]')
      await seen(page, 'dialog[open] [part=add]')
    },
  },
  {
    name: 'narrowed',
    page: 'shelf',
    act: async page => {
      await page.keyboard.press('Escape')
      if (await page.locator('details[part=filters]').count()) await press(page, '[part=filters] summary')
      await press(page, '[part=chip]')
      await seen(page, '[part=chip][aria-pressed=true]')
    },
  },
  {
    name: 'empty',
    page: 'shelf',
    act: async page => {
      await page.locator('[part=search]').fill('zebra')
      await seen(page, '[part=clear]')
    },
  },
  {
    name: 'failed',
    page: 'shelf',
    act: async page => {
      await tell(page, { fail: { code: 'merchant_error', times: 99 } })
      await page.locator('[part=search]').fill('mug')
      await seen(page, '[part=retry]')
    },
  },
  { name: 'toggle', page: 'cart', act: page => seen(page, 'till-cart [part=toggle]') },
  {
    name: 'empty',
    page: 'cart',
    act: async page => {
      await open(page)
      await seen(page, `${drawer} [part=empty]`)
    },
  },
  {
    name: 'lines',
    page: 'cart',
    act: async page => {
      await page.keyboard.press('Escape')
      await press(page, '[handle=field-notebook] [part=add]')
      await press(page, '[handle=linen-apron] [part=add]')
      await open(page)
      await page.locator(`${drawer} [part=line]`).nth(1).waitFor()
    },
  },
  {
    name: 'fewer than asked for',
    page: 'cart',
    act: async page => {
      await press(page, `${drawer} [part=line] [part=more]`)
      await tell(page, { stock: { NOTEBOOK: 1 } })
      await press(page, `${drawer} [part=line] [part=more]`)
      await seen(page, `${drawer} [part=messages] *`)
    },
  },
  {
    name: 'a price that changed',
    page: 'cart',
    act: async page => {
      await tell(page, { prices: { 'APRON-N-S': { EUR: 7350 } } })
      await page.locator(`${drawer} [part=line]`).nth(1).locator('[part=more]').click()
    },
  },
  {
    name: 'a code refused',
    page: 'cart',
    act: async page => {
      await enterCode(page, 'NOPE')
      await seen(page, `${drawer} [part=discount] [aria-invalid=true]`)
    },
  },
  {
    name: 'a code in use, another without effect',
    page: 'cart',
    act: async page => {
      await enterCode(page, 'TAKE10')
      await page.locator(`${drawer} [part=discount] .chip`).nth(0).waitFor()
      await enterCode(page, 'MIN1000')
      await page.locator(`${drawer} [part=discount] .chip`).nth(1).waitFor()
    },
  },
  {
    name: 'one taken out',
    page: 'cart',
    act: async page => {
      await press(page, `${drawer} [part=remove]`)
      await seen(page, `${drawer} [part=undo]`)
    },
  },
  {
    name: 'failed',
    page: 'cart',
    act: async page => {
      await tell(page, { fail: { code: 'merchant_error', times: 99 } })
      await press(page, `${drawer} [part=line] [part=more]`)
      await seen(page, `${drawer} [part=failed]`)
    },
  },
  {
    name: 'of two merchants',
    page: 'two carts',
    act: async page => {
      await press(page, '[handle=enamel-mug] [part=add]')
      await press(page, '[handle=oak-tray] [part=add]')
      await open(page)
      await page.locator(`${drawer} [part=section]`).nth(1).waitFor()
    },
  },
  {
    name: 'contact',
    page: 'checkout',
    act: async page => {
      await press(page, '[part=add]')
      await open(page)
      await press(page, `${drawer} [part=checkout]`)
      await seen(page, '[part=field][name=email]')
    },
  },
  {
    name: 'contact, with an error',
    page: 'checkout',
    act: async page => {
      await press(page, '[part=next]')
      await seen(page, '[aria-invalid=true]')
    },
  },
  {
    name: 'address',
    page: 'checkout',
    act: async page => {
      await page.locator('[part=field][name=email]').fill('reader@example.org')
      await press(page, '[part=next]')
      await seen(page, '[part=field][name=address_country]')
    },
  },
  {
    name: 'address, with errors',
    page: 'checkout',
    act: async page => {
      await page.locator('[part=field][name=address_country]').selectOption('US')
      await press(page, '[part=next]')
      await seen(page, '[aria-invalid=true]')
    },
  },
  {
    name: 'saving',
    page: 'checkout',
    act: async page => {
      await fillAddress(page)
      await tell(page, { latencyMs: 6000 })
      await press(page, '[part=next]')
      await page.locator('[part=waiting]').filter({ hasText: /\S/ }).waitFor()
    },
  },
  {
    name: 'delivery',
    page: 'checkout',
    act: async page => {
      await tell(page, { latencyMs: 0 })
      await page.locator('input[name=fulfillment_option_id]').first().waitFor({ timeout: 15_000 })
    },
  },
  {
    name: 'payment',
    page: 'checkout',
    act: async page => {
      await press(page, '[part=next]')
      await seen(page, 'input[name=handler_id]')
    },
  },
  {
    name: 'payment, with an error',
    page: 'checkout',
    act: async page => {
      await press(page, '[part=order]')
      await seen(page, '[aria-invalid=true]')
    },
  },
  {
    name: 'declined',
    page: 'checkout',
    act: async page => {
      await tell(page, { declinePayments: 1 })
      await page.locator('input[name=handler_id]').first().check()
      await press(page, '[part=order]')
      await seen(page, `${drawer} form [part=messages] *`)
    },
  },
  {
    name: 'checking',
    page: 'checkout',
    act: async page => {
      await tell(page, { lose: { only: 'complete' }, fail: { only: 'checkout', times: 999 } })
      await press(page, '[part=order]')
      await seen(page, '[part=checking]')
    },
  },
  {
    name: 'placed',
    page: 'checkout',
    act: async page => {
      await tell(page, { fail: null })
      await page.locator('[part=placed]').waitFor({ timeout: 30_000 })
    },
  },
  { name: 'nothing to order', page: 'checkout in place', act: page => seen(page, '[part=checkout] .lead') },
  {
    name: 'contact',
    page: 'checkout in place',
    act: async page => {
      await press(page, '[part=add]')
      await seen(page, '[part=field][name=email]')
    },
  },
  { name: 'payment', page: 'checkout in place', act: toPayment },
  {
    name: 'failed',
    page: 'checkout in place',
    act: async page => {
      await tell(page, { fail: { code: 'network', times: 2 } })
      await press(page, '[part=change]')
      await press(page, '[part=next]')
      await seen(page, '[part=failed]')
      await tell(page, { fail: null })
    },
  },
  {
    name: 'handed off',
    page: 'checkout in place',
    act: async page => {
      await press(page, '[part=failed] button')
      await page.locator('[part=failed]').waitFor({ state: 'detached' })
      if (!(await page.locator('input[name=handler_id]').count())) await press(page, '[part=next]')
      await seen(page, 'input[name=handler_id]')
      await tell(page, { escalatePayments: 1 })
      await page.locator('input[name=handler_id]').first().check()
      await press(page, '[part=order]')
      await seen(page, '[part=handed-off]')
    },
  },
]
