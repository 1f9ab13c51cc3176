/** How long a shopper waits for one thing to happen. */
const patience = 20_000
/** For one touch of what was in sight a moment ago. */
const soon = { timeout: 2000 }

/** What the shopper writes, by the field's label; a field that the form does not show is passed over. */
const answers = email => [
  [/^email/i, email],
  [/^first name/i, 'Ines'],
  [/^last name/i, 'Okafor'],
  [/^street and number/i, '12 Harbor Street'],
  [/^city/i, 'Portland'],
  [/^state/i, 'ME'],
  [/^(zip|postal code|postcode)/i, '04101'],
]
const choices = [
  [/^country/i, 'US'],
  [/^state/i, 'ME'],
]

/** The name of the button that places the order. */
export const orderButton = /^(order with obligation to pay|place order)/i

/**
 * Answers what a checkout asks for and goes on, by roles and labels, until the button that orders can be pressed.
 * @param {import('playwright-core').Locator} form what holds the checkout
 * @param {string} email
 * @returns {Promise<void>}
 * @throws with what the form says, when it asks for something that has no answer here
 */
export async function fillCheckout(form, email) {
  const order = form.getByRole('button', { name: orderButton })
  const deadline = Date.now() + 3 * patience
  while (Date.now() < deadline) {
    // What went away with its step, between a look and a hand, is not waited for: what is asked now is answered next.
    const usable = await answerAndGoOn(form, order, email).catch(error => {
      if (error.name !== 'TimeoutError') throw error
      return false
    })
    if (usable) return
    // A step is saved at the merchant before the next one opens.
    await new Promise(resolve => setTimeout(resolve, 300))
  }
  const said = (await form.ariaSnapshot()).replaceAll(/^ *- option .*\n/gm, '')
  throw new Error(`the order button never became usable; the form says:\n${said}`)
}

/** Whether the order can be placed. */
async function answerAndGoOn(form, order, email) {
  // Looked at first: the last step may come while an earlier one is answered, and is then not answered itself.
  const usable = (await order.isVisible()) && (await order.isEnabled(soon))
  await answerWhatIsAsked(form, email)
  if (usable) return true
  const next = form
    .getByRole('button', { name: /^continue/i })
    .filter({ visible: true })
    .first()
  if ((await next.isVisible()) && (await next.isEnabled(soon))) await next.click(soon)
  return false
}

async function answerWhatIsAsked(form, email) {
  // The country first: it decides which other fields there are.
  for (const [label, value] of choices) {
    const select = form.getByRole('combobox', { name: label }).first()
    if ((await select.isVisible()) && (await select.inputValue(soon)) === '')
      await select.selectOption(value, soon)
  }
  for (const [label, value] of answers(email)) {
    const field = form.getByRole('textbox', { name: label }).first()
    if ((await field.isVisible()) && (await field.inputValue(soon)) === '') await field.fill(value, soon)
  }
  for (const group of await form.getByRole('radiogroup').or(form.getByRole('group')).all()) {
    const radios = group.getByRole('radio')
    if ((await radios.count()) === 0 || !(await radios.first().isVisible())) continue
    if ((await group.getByRole('radio', { checked: true }).count()) === 0) await radios.first().check(soon)
  }
}
