import type { FrameLocator, Page } from 'playwright-core'

/** What the shopper types, and so what the merchant must have received. */
export const shopper = {
  // Typed key by key, which takes its time.
  email: 'ada+b@tea.example',
  address: {
    first_name: 'Ada',
    last_name: 'Byron',
    street_address: 'Domkloster 4',
    address_locality: 'Köln',
    postal_code: '50667',
    address_country: 'DE',
  },
} as const

/** What the shopper saw on the way. */
export interface Seen {
  /** Of the product, before anything was pressed. */
  readonly product: string
  /** Of the drawer, with the product in the cart. */
  readonly cart: string
  /** Of the last screen. */
  readonly end: string
}

/**
 * Buys one morning tea as a shopper does: by real clicks and keys, found by the parts that a theme can style, from the
 * product to the thank-you.
 */
export async function purchase(page: Page, within: Page | FrameLocator): Promise<Seen> {
  const part = (name: string) => within.locator(`[part~=${name}]`).filter({ visible: true }).first()
  const field = (name: string) => within.locator(`[name=${name}]`).filter({ visible: true }).first()
  const add = part('add')
  await add.waitFor()
  const product = `${await within.locator('till-product .till, [data-till=product] .till').first().textContent()}`
  await add.click()
  await part('toggle').click()
  const checkout = part('checkout')
  await checkout.waitFor()
  const cart = `${await within.locator('dialog[open]').first().textContent()}`
  await checkout.click()

  await field('email').pressSequentially(shopper.email)
  await page.keyboard.press('Enter')
  const { address_country: country, first_name: first, ...rest } = shopper.address
  await field('address_country').selectOption(country)
  await field('first_name').pressSequentially(first)
  for (const [name, value] of Object.entries(rest)) await field(name).fill(value)
  await page.keyboard.press('Enter')
  await field('fulfillment_option_id').check()
  await part('next').click()
  await field('handler_id').check()
  await part('order').click()
  const placed = part('placed')
  await placed.waitFor()
  return { product, cart, end: `${await placed.textContent()}` }
}

/**
 * Presses and types where the host lets nothing through. The product is drawn with its price, and the author's link is
 * where it was.
 */
export async function tryInVain(page: Page, within: Page | FrameLocator): Promise<Seen> {
  const add = within.locator('[part~=add]').first()
  await add.waitFor()
  const product = `${await within.locator('till-product .till').first().textContent()}`
  const link = await within.locator('till-product > a').getAttribute('href')
  await add.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(shopper.email)
  await add.click()
  return { product, cart: '', end: `${link}` }
}

/** Looks for what the author wrote, where nothing of ours arrives: a link that can be seen and followed. */
export async function readLink(_page: Page, within: Page | FrameLocator): Promise<Seen> {
  const link = within.locator('till-product > a')
  await link.click({ trial: true })
  return { product: `${await link.textContent()}`, cart: '', end: `${await link.getAttribute('href')}` }
}
