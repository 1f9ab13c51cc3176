import { fillCheckout, orderButton } from '@tillkit/tools/fill-checkout'
import type { Locator, Page } from 'playwright-core'

/** What a test buys at a shop of the page. */
export interface Wish {
  /** The shop's `<till-store id>`. */
  readonly store: string
  /** Its name, as shoppers read it. */
  readonly seller: string
  readonly title: string
  /** Another one for each shop, so that a line in the wrong cart is seen. */
  readonly quantity: number
  /** What the cart comes to, as shoppers read it. */
  readonly total: string
}

/** A wish for each shop of the page, in the page's order. */
export const wishes: Readonly<Record<'vendure' | 'medusa' | 'evershop' | 'maker', Wish>> = {
  vendure: {
    store: 'vendure',
    seller: 'Halden Supply',
    title: 'Instant Camera',
    quantity: 1,
    total: '$174.99',
  },
  medusa: { store: 'medusa', seller: 'Kiln & Co', title: 'Ceramic bowl', quantity: 2, total: '€44.00' },
  evershop: {
    store: 'evershop',
    seller: 'Carry Goods',
    title: 'Canvas Tote Bag',
    quantity: 3,
    total: '$73.50',
  },
  maker: {
    store: 'maker',
    seller: 'Osk the beekeeper',
    title: 'Beeswax candle',
    quantity: 4,
    total: '€56.00',
  },
}

/** The page's one drawer. */
export function drawerOf(page: Page): Locator {
  return page.getByRole('dialog')
}

/** A shop's section of the drawer. */
export function sectionOf(page: Page, { seller }: Wish): Locator {
  return drawerOf(page).getByRole('region', { name: `Sold by ${seller}` })
}

/** Reads on to the shop's product and puts as many of it into the cart. */
export async function putIntoCart(page: Page, { store, quantity }: Wish): Promise<void> {
  const card = page.locator(`till-product[store=${store}]`)
  await card.scrollIntoViewIfNeeded()
  await card.getByRole('button', { name: /^Add to cart/ }).click()
  for (let count = 1; count < quantity; count += 1) {
    await card.getByRole('button', { name: 'One more' }).click()
    await card
      .getByRole('status')
      .filter({ hasText: `${count + 1}` })
      .first()
      .waitFor()
  }
}

/** Opens the drawer, where it is not open. */
export async function openDrawer(page: Page): Promise<void> {
  if (!(await drawerOf(page).isVisible())) await page.getByRole('button', { name: /^Cart/ }).click()
}

/** What the drawer shows as it stands: each section's name, lines and total. */
export async function readDrawer(page: Page): Promise<readonly object[]> {
  const sections = await drawerOf(page)
    .getByRole('region', { name: /^Sold by/ })
    .all()
  const rows = sections.map(async section => {
    const lines = await section.getByRole('listitem').all()
    return Promise.all(
      lines.map(async line => ({
        seller: ((await section.getAttribute('aria-label')) ?? '').replace('Sold by ', ''),
        title: await line.getByRole('paragraph').first().textContent(),
        quantity: Number(await line.getByRole('status').textContent()),
        total: await section.getByRole('definition').last().textContent(),
      })),
    )
  })
  return (await Promise.all(rows)).flat()
}

/** Buys what is in the shop's cart, in the drawer, and goes on reading. */
export async function checkOut(page: Page, wanted: Wish, email: string): Promise<void> {
  await openDrawer(page)
  const drawer = drawerOf(page)
  await sectionOf(page, wanted)
    .getByRole('button', { name: /^Checkout/ })
    .click()
  await fillCheckout(drawer, email)
  await drawer.getByRole('button', { name: orderButton }).click()
  // Some shops need seconds to place an order.
  await drawer.getByText('Thank you, your order is placed').waitFor({ timeout: 30_000 })
  await drawer.getByRole('button', { name: 'Keep reading' }).click()
  await drawer.waitFor({ state: 'hidden' })
}

/** Follows the link to the shop's own basket; answers what its page says. */
export async function goToTheShop(page: Page, wanted: Wish): Promise<string | null> {
  await openDrawer(page)
  // It names the shop where there are several.
  const link = sectionOf(page, wanted).getByRole('link', { name: /^Checkout/ })
  const [shop] = await Promise.all([page.waitForEvent('popup'), link.click()])
  const words = await shop.getByRole('list').textContent()
  await shop.close()
  return words
}
