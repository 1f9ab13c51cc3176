import type { Locator, Page } from 'playwright-core'

const address = [
  [/^First name/, 'Ines'],
  [/^Last name/, 'Okafor'],
  [/^Street and number/, '12 Harbor Street'],
  [/^City/, 'Portland'],
  [/^State/, 'ME'],
  [/^ZIP/, '04101'],
] as const

/** Buys the page's product as a shopper in Maine does, from the card to the confirmed order. */
export async function buy(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: /^Add to cart/ }).click()
  await order(await toDrawer(page, 1), email)
}

/** Opens the cart with so many in it. */
export async function toDrawer(page: Page, count: number): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^Cart ?, ${count}`) }).click()
  return page.getByRole('dialog')
}

/** Orders what is in the cart, up to the thank-you. */
export async function order(drawer: Locator, email: string): Promise<void> {
  const { keyboard } = drawer.page()
  await drawer.getByRole('button', { name: /^Checkout/ }).click()
  await drawer.getByRole('textbox', { name: 'Email' }).fill(email)
  await keyboard.press('Enter')
  for (const [name, text] of address) await drawer.getByRole('textbox', { name }).fill(text)
  await keyboard.press('Enter')
  await drawer.getByRole('radio', { name: /^Flat rate/ }).check()
  await drawer.getByRole('button', { name: 'Continue' }).filter({ visible: true }).click()
  await drawer.getByRole('radio', { name: /^Cash on delivery/ }).check()
  await drawer.getByRole('button', { name: /Order with obligation to pay/ }).click()
  await drawer.getByText('Thank you, your order is placed').waitFor()
}
