import type { MerchantSideDoor, SideDoorOrder } from '@tillkit/testing'
import type { FaultProxy, JournalEntry } from '@tillkit/testing/faults'
import type { Locator, Page } from 'playwright-core'

const orderButton = /Order with obligation to pay/
/** After so long everybody is told something. */
export const patienceMs = 15_000

/** Where Vendure delivers. */
const portland = {
  address_country: 'US',
  first_name: 'Ines',
  last_name: 'Okafor',
  street_address: '12 Harbor Street',
  address_locality: 'Portland',
  address_region: 'ME',
  postal_code: '04101',
}

/** What a reader is told in the end. */
export type Told = 'confirmed' | 'checking' | 'refused'

/** What is ordered, in the smallest unit and as the screen says it. */
export interface Sum {
  readonly minor: number
  readonly text: string
}

/** Puts the page's first product into the cart, and waits until the till has taken it. */
export async function addOne(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Add to cart/ })
    .first()
    .click({ timeout: 30_000 })
  await page.getByRole('button', { name: /^Cart ?, 1/ }).waitFor({ timeout: 30_000 })
}

/** Fills in the checkout up to the button that orders; presses "try again" where a step failed. */
export async function fillCheckout(
  page: Page,
  email: string,
  address: { readonly address_country: string } = portland,
): Promise<Locator> {
  const drawer = page.getByRole('dialog')
  await page.getByRole('button', { name: /^Cart/ }).click()
  await drawer.getByRole('button', { name: /^Checkout/ }).click({ timeout: 30_000 })
  await drawer.getByRole('textbox', { name: 'Email' }).fill(email, { timeout: 30_000 })
  await page.keyboard.press('Enter')
  await againUntil(drawer, drawer.getByRole('combobox', { name: /^Country/ }))
  const field = (name: string) => drawer.locator(`[name=${name}]`).filter({ visible: true })
  await field('address_country').selectOption(address.address_country)
  for (const [name, text] of Object.entries(address))
    if (name !== 'address_country') await field(name).fill(text)
  await page.keyboard.press('Enter')
  await againUntil(drawer, drawer.getByRole('radio', { name: /Standard|By post/ }))
  await drawer.getByRole('radio', { name: /Standard|By post/ }).check()
  await drawer.getByRole('button', { name: 'Continue' }).filter({ visible: true }).click()
  await againUntil(drawer, drawer.getByRole('radio', { name: /Invoice/ }))
  await drawer.getByRole('radio', { name: /Invoice/ }).check()
  return drawer
}

async function againUntil(drawer: Locator, wanted: Locator): Promise<void> {
  const again = drawer.getByRole('button', { name: /try again/i }).first()
  const end = Date.now() + 60_000
  while (!(await wanted.isVisible())) {
    if (Date.now() > end) throw new Error(`the step never came: ${await drawer.ariaSnapshot()}`)
    if (await again.isVisible()) await again.click({ timeout: 2000 }).catch(() => {})
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** Presses the button that orders; answers what the screen says then, and after how many milliseconds. */
export async function order(drawer: Locator): Promise<{ readonly told: Told; readonly ms: number }> {
  const button = drawer.getByRole('button', { name: orderButton })
  const before = await drawer.ariaSnapshot()
  await button.click()
  const from = performance.now()
  // What an earlier try has said stays until this one is on its way.
  while (!(await isPlacing(button)) && (await drawer.ariaSnapshot()) === before) await pause()
  const told = await readScreen(drawer, true, patienceMs + 10_000)
  return { told, ms: performance.now() - from }
}

/** What the screen says; waits while it says nothing yet, and for more than "checking" where that is no answer. */
export async function readScreen(drawer: Locator, isCheckingEnough: boolean, ms: number): Promise<Told> {
  const end = performance.now() + ms
  const button = drawer.getByRole('button', { name: orderButton })
  for (;;) {
    const text = await drawer.ariaSnapshot()
    if (text.includes('Thank you, your order is placed')) return 'confirmed'
    if (/We are checking with/.test(text)) {
      if (isCheckingEnough && /Reference/.test(text)) return 'checking'
    } else if (/did not|not placed|offline|try again/i.test(text) && !(await isPlacing(button))) {
      // The words may be those of the try before, and this one have ended while the button was asked.
      if ((await drawer.ariaSnapshot()) === text) return 'refused'
    }
    if (performance.now() > end) throw new Error(`nothing is told: ${text}`)
    await pause()
  }
}

const pause = () => new Promise(resolve => setTimeout(resolve, 50))

/** A button that goes away while it is asked is not at work. */
const isPlacing = async (button: Locator) =>
  (await button.isVisible()) &&
  (await button.getAttribute('aria-disabled', { timeout: 1000 }).catch(() => null)) === 'true'

/** What is wrong with a screen, by the merchant's side door; empty if nothing is. */
export async function lies(
  told: Told,
  drawer: Locator,
  merchant: MerchantSideDoor,
  email: string,
  sum: Sum,
): Promise<readonly string[]> {
  const orders: readonly SideDoorOrder[] = await merchant.ordersOf(email)
  const [placed] = orders
  const count = told === 'confirmed' ? 1 : 0
  if (told === 'checking' || orders.length !== count)
    return [`${told}, and there are ${orders.length} orders`]
  if (!placed) return []
  const text = await drawer.ariaSnapshot()
  return [
    ...(text.includes(placed.id) ? [] : [`does not show ${placed.id}`]),
    ...(text.includes(sum.text) && placed.total === sum.minor ? [] : [`shows not ${placed.total}: ${text}`]),
    ...(placed.lines.length === 1 && placed.lines[0]?.quantity === 1 ? [] : ['has other lines']),
  ]
}

/** Requests that place an order, as the network saw them. */
export const placings = ({ journal }: FaultProxy): readonly JournalEntry[] =>
  journal.filter(({ request }) => request.method === 'POST' && request.body.includes('addPaymentToOrder'))
