import type { Page } from 'playwright-core'

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
  await page.getByRole('button', { name: /^Cart ?, 1/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: /^Checkout/ }).click()
  await drawer.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.keyboard.press('Enter')
  for (const [name, text] of address) await drawer.getByRole('textbox', { name }).fill(text)
  await page.keyboard.press('Enter')
  await drawer.getByRole('radio', { name: /^Flat rate/ }).check()
  await drawer.getByRole('button', { name: 'Continue' }).filter({ visible: true }).click()
  await drawer.getByRole('radio', { name: /^Cash on delivery/ }).check()
  await drawer.getByRole('button', { name: /Order with obligation to pay/ }).click()
  await drawer.getByText('Thank you, your order is placed').waitFor()
}
