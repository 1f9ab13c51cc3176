import type { Page } from 'playwright-core'

const part = (page: Page, name: string) => page.locator(`[part~=${name}]`).filter({ visible: true }).first()
const field = (page: Page, name: string) => page.locator(`[name=${name}]`).filter({ visible: true }).first()

/** Puts a tea into the cart and opens the drawer. */
export async function toDrawer(page: Page): Promise<void> {
  await part(page, 'add').click()
  await part(page, 'toggle').click()
  await part(page, 'checkout').waitFor()
}

/** From the open drawer to the last step, with a look at every step on the way. */
export async function toLastStep(page: Page, look: () => Promise<void>): Promise<void> {
  await part(page, 'checkout').click()
  await field(page, 'email').fill('ada.byron+tea@example.org')
  await page.keyboard.press('Enter')
  await field(page, 'address_country').selectOption('DE')
  for (const [name, value] of [
    ['first_name', 'Ada'],
    ['last_name', 'Byron'],
    ['street_address', 'Domkloster 4'],
    ['address_locality', 'Köln'],
    ['postal_code', '50667'],
  ])
    await field(page, `${name}`).fill(`${value}`)
  await look()
  await page.keyboard.press('Enter')
  await field(page, 'fulfillment_option_id').check()
  await look()
  await part(page, 'next').click()
  await field(page, 'handler_id').check()
  await look()
}

/** Orders, and waits for the thanks. */
export async function placed(page: Page): Promise<void> {
  await part(page, 'order').click()
  await part(page, 'placed').waitFor()
}
