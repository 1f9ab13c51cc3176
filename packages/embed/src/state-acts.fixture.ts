import type { MerchantOrders } from '@tillkit/adapters/memory'
import type { Page } from 'playwright-core'

/** A state that a widget can be in, reached from the one before it on its page. */
export interface WidgetState {
  readonly name: string
  readonly act: (page: Page) => Promise<unknown>
}

/** Tells the merchant that this page knows how to be from now on. */
export async function tell(page: Page, orders: MerchantOrders): Promise<void> {
  // As text: the tests' own build has other words for an import.
  await page.evaluate(`(async () => {
    const [file] = performance.getEntriesByType('resource').filter(({ name }) => /merchant-at/.test(name))
    const { merchantAt } = await import(file.name)
    merchantAt({ endpoint: 'demo' }).tell(${JSON.stringify(orders)})
  })()`)
}

/** Clicks the first of what is meant. */
export const press = (page: Page, selector: string): Promise<void> => page.locator(selector).first().click()
/** Waits for the first of what is meant. */
export const seen = (page: Page, selector: string): Promise<void> => page.locator(selector).first().waitFor()
/** The drawer while it is open. */
export const drawer = 'till-drawer dialog[open]'

/** Enters a discount code in the open drawer. */
export async function enterCode(page: Page, code: string): Promise<void> {
  const details = page.locator(`${drawer} [part=discount] details`)
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  await details.locator('input').fill(code)
  await page.keyboard.press('Enter')
}

/** Types an address in Germany. */
export async function fillAddress(page: Page): Promise<void> {
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

/** Goes through a checkout up to its last step. */
export async function toPayment(page: Page): Promise<void> {
  await page.locator('[part=field][name=email]').fill('reader@example.org')
  await press(page, '[part=next]')
  await fillAddress(page)
  await press(page, '[part=next]')
  await seen(page, 'input[name=fulfillment_option_id]')
  await press(page, '[part=next]')
  await seen(page, 'input[name=handler_id]')
}

/** Opens the drawer by the page's toggle. */
export const open = async (page: Page): Promise<void> => {
  await press(page, 'till-cart [part=toggle]')
  await seen(page, drawer)
}
