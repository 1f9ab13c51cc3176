import {
  drawer,
  enterCode,
  fillAddress,
  open,
  press,
  seen,
  tell,
  toPayment,
  type WidgetState,
} from './state-acts.fixture.ts'

/** The states of carts and checkouts, by page, in the order they are reached. */
export const purchaseStates: Readonly<Record<string, readonly WidgetState[]>> = {
  cart: [
    { name: 'toggle', act: page => seen(page, 'till-cart [part=toggle]') },
    {
      name: 'empty',
      act: async page => {
        await open(page)
        await seen(page, `${drawer} [part=empty]`)
      },
    },
    {
      name: 'lines',
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
      act: async page => {
        await press(page, `${drawer} [part=line] [part=more]`)
        await tell(page, { stock: { NOTEBOOK: 1 } })
        await press(page, `${drawer} [part=line] [part=more]`)
        await seen(page, `${drawer} [part=messages] *`)
      },
    },
    {
      name: 'a price that changed',
      act: async page => {
        await tell(page, { prices: { 'APRON-N-S': { EUR: 7350 } } })
        await page.locator(`${drawer} [part=line]`).nth(1).locator('[part=more]').click()
      },
    },
    {
      name: 'a code refused',
      act: async page => {
        await enterCode(page, 'NOPE')
        await seen(page, `${drawer} [part=discount] [aria-invalid=true]`)
      },
    },
    {
      name: 'a code in use, another without effect',
      act: async page => {
        await enterCode(page, 'TAKE10')
        await page.locator(`${drawer} [part=discount] .chip`).nth(0).waitFor()
        await enterCode(page, 'MIN1000')
        await page.locator(`${drawer} [part=discount] .chip`).nth(1).waitFor()
      },
    },
    {
      name: 'one taken out',
      act: async page => {
        await press(page, `${drawer} [part=remove]`)
        await seen(page, `${drawer} [part=undo]`)
      },
    },
    {
      name: 'failed',
      act: async page => {
        await tell(page, { fail: { code: 'merchant_error', times: 99 } })
        await press(page, `${drawer} [part=line] [part=more]`)
        await seen(page, `${drawer} [part=failed]`)
      },
    },
  ],
  'two carts': [
    {
      name: 'of two merchants',
      act: async page => {
        await press(page, '[handle=enamel-mug] [part=add]')
        await press(page, '[handle=oak-tray] [part=add]')
        await open(page)
        await page.locator(`${drawer} [part=section]`).nth(1).waitFor()
      },
    },
  ],
  checkout: [
    {
      name: 'contact',
      act: async page => {
        await press(page, '[part=add]')
        await open(page)
        await press(page, `${drawer} [part=checkout]`)
        await seen(page, '[part=field][name=email]')
      },
    },
    {
      name: 'contact, with an error',
      act: async page => {
        await press(page, '[part=next]')
        await seen(page, '[aria-invalid=true]')
      },
    },
    {
      name: 'address',
      act: async page => {
        await page.locator('[part=field][name=email]').fill('reader@example.org')
        await press(page, '[part=next]')
        await seen(page, '[part=field][name=address_country]')
      },
    },
    {
      name: 'address, with errors',
      act: async page => {
        await page.locator('[part=field][name=address_country]').selectOption('US')
        await press(page, '[part=next]')
        await seen(page, '[aria-invalid=true]')
      },
    },
    {
      name: 'saving',
      act: async page => {
        await fillAddress(page)
        await tell(page, { latencyMs: 6000 })
        await press(page, '[part=next]')
        await page.locator('[part=waiting]').filter({ hasText: /\S/ }).waitFor()
      },
    },
    {
      name: 'delivery',
      act: async page => {
        await tell(page, { latencyMs: 0 })
        await page.locator('input[name=fulfillment_option_id]').first().waitFor({ timeout: 15_000 })
      },
    },
    {
      name: 'payment',
      act: async page => {
        await press(page, '[part=next]')
        await seen(page, 'input[name=handler_id]')
      },
    },
    {
      name: 'payment, with an error',
      act: async page => {
        await press(page, '[part=order]')
        await seen(page, '[aria-invalid=true]')
      },
    },
    {
      name: 'declined',
      act: async page => {
        await tell(page, { declinePayments: 1 })
        await page.locator('input[name=handler_id]').first().check()
        await press(page, '[part=order]')
        await seen(page, `${drawer} form [part=messages] *`)
      },
    },
    {
      name: 'checking',
      act: async page => {
        await tell(page, { lose: { only: 'complete' }, fail: { only: 'checkout', times: 999 } })
        await press(page, '[part=order]')
        await seen(page, '[part=checking]')
      },
    },
    {
      name: 'placed',
      act: async page => {
        await tell(page, { fail: null })
        await page.locator('[part=placed]').waitFor({ timeout: 30_000 })
      },
    },
  ],
  'checkout in place': [
    { name: 'nothing to order', act: page => seen(page, '[part=checkout] .lead') },
    {
      name: 'contact',
      act: async page => {
        await press(page, '[part=add]')
        await seen(page, '[part=field][name=email]')
      },
    },
    { name: 'payment', act: toPayment },
    {
      name: 'failed',
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
  ],
}
