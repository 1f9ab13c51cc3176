import { chromium } from 'playwright-core'
import { chromiumFlags } from './chromium-flags.mjs'
import { fillCheckout, orderButton } from './fill-checkout.mjs'

/** How long a shopper waits for one thing to happen. */
const patience = 20_000

/**
 * Reads the example page and buys its first product, by what a shopper sees and hears: roles and labels, no selectors
 * of our markup.
 * @param {{ url: string, executablePath: string, email: string, screenshot: string }} options `screenshot` is where the
 *   page is pictured when this fails
 * @returns {Promise<string>} the order's code, as the confirmation shows it
 * @throws with the step that failed, what the page's console said, and the picture's path
 */
export async function buyAsAShopper({ url, executablePath, email, screenshot }) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const said = []
  let doing = 'opening the page'
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
  page.setDefaultTimeout(patience)
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', error => said.push(String(error)))
  try {
    await page.goto(url)
    doing = 'reading on to the first product'
    const add = page.getByRole('button', { name: /^add to cart/i }).first()
    await readOnTo(page, add)
    doing = 'adding it to the cart'
    await add.click()
    doing = 'opening the cart'
    const drawer = page.getByRole('dialog')
    await drawer
      .waitFor({ timeout: 3000 })
      .catch(() => page.getByRole('button', { name: /^cart/i }).first().click())
    doing = 'going to the checkout'
    await drawer.getByRole('button', { name: /^checkout/i }).click()
    doing = 'filling in the checkout'
    await fillCheckout(drawer, email)
    doing = 'placing the order'
    await drawer.getByRole('button', { name: orderButton }).click()
    await drawer.getByText(/your order is placed/i).waitFor()
    const code = /\b[A-Z0-9]{16}\b/.exec(await drawer.ariaSnapshot())?.[0]
    if (!code) throw new Error('the confirmation shows no order code')
    return code
  } catch (error) {
    await page.screenshot({ path: screenshot }).catch(() => {})
    const console_ = said.length > 0 ? `\nThe page said:\n  ${said.slice(-8).join('\n  ')}` : ''
    throw new Error(`The shopper failed at ${doing}: ${error.message}${console_}\nPicture: ${screenshot}`)
  } finally {
    await browser.close()
  }
}

/** Scrolls as a reader does: cards load when they come near. */
async function readOnTo(page, locator) {
  const deadline = Date.now() + patience
  await page.mouse.move(640, 450)
  while (!(await locator.isVisible())) {
    if (Date.now() > deadline) throw new Error('no product on the page can be bought')
    await page.mouse.wheel(0, 400)
    await new Promise(resolve => setTimeout(resolve, 400))
  }
}
