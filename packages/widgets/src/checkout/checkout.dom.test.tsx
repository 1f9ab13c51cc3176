import { type Message, TillError } from '@tillkit/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { aLine, fakeCart } from '../cart/cart.fixture.ts'
import { fakePage, mountContext } from '../cart/page.fixture.ts'
import type { Mounted } from '../mount/page.ts'
import { aCheckout, type FakeCheckout, fakeCheckout } from './checkout.fixture.ts'
import { mount } from './checkout.mount.tsx'

let standing: Mounted | undefined

afterEach(() => {
  standing?.dispose()
  document.body.replaceChildren()
})

async function mounted(
  checkout: FakeCheckout = fakeCheckout(),
  { cart = fakeCart([aLine({ quantity: 2 })]), country = 'DE' } = {},
) {
  const page = fakePage({ '': { name: 'Kettle & Cup', cart, checkout, country } })
  const context = mountContext(page, {}, 'till-checkout')
  standing = await mount(context)
  await new Promise(resolve => setTimeout(resolve))
  const { root } = context
  const find = <T extends Element = HTMLInputElement>(selector: string): T => {
    const found = root.querySelector<T>(selector)
    if (!found) throw new Error(`no ${selector} in ${root.textContent}`)
    return found
  }
  const type = (name: string, value: string) => {
    const field = find(`[name=${name}]`)
    field.value = value
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }))
  }
  const send = async () => {
    find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await new Promise(resolve => setTimeout(resolve))
  }
  const open = () => root.querySelector('[aria-current=step] h3')?.id
  const error = (name: string) => {
    const field = find(`[name=${name}]`)
    return (
      field.getAttribute('aria-invalid') &&
      root.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent
    )
  }
  const toAddress = async () => {
    type('email', 'ada@example.org')
    await send()
  }
  const toDelivery = async () => {
    if (open() === 'step-contact') await toAddress()
    type('first_name', 'Ada')
    type('last_name', 'Byron')
    type('street_address', 'Lindenallee 12 ')
    type('postal_code', '10115')
    type('address_locality', 'Berlin')
    await send()
  }
  const toPayment = async () => {
    await toDelivery()
    await send()
  }
  return {
    page,
    checkout,
    root,
    find,
    type,
    send,
    open,
    error,
    toAddress,
    toDelivery,
    toPayment,
    text: () => root.textContent ?? '',
  }
}

const refuse = (code: string, path?: string): Message => ({
  type: 'error',
  code,
  content: `merchant says ${code}`,
  severity: 'recoverable',
  ...(path && { path }),
})

describe('till-checkout', () => {
  test('goes on to the payment of what is not delivered, once nothing is missing', async () => {
    const ready = { status: 'ready_for_complete', fulfillment: { methods: [] } } as const
    const buyer = { email: 'ada@example.org' }
    const { open, find } = await mounted(fakeCheckout(aCheckout({ ...ready, buyer })))
    expect(open()).toBe('step-payment')
    expect(find('[part~=order]')).toBeDefined()
  })

  test('asks for contact, address, delivery and payment, one after the other, and places the order', async () => {
    const all = await mounted()
    expect(all.open()).toBe('step-contact')
    await all.toAddress()
    expect(all.open()).toBe('step-address')
    expect(all.text()).toContain('ada@example.org')
    await all.toDelivery()
    expect(all.open()).toBe('step-delivery')
    expect(all.text()).toContain('Ada Byron, Lindenallee 12, 10115 Berlin, Germany')
    await all.send()
    expect(all.open()).toBe('step-payment')
    expect(all.find<HTMLElement>('[part=order]').textContent).toBe('Order with obligation to pay')
    await all.send()
    expect(all.text()).toContain('Thank you, your order is placed')
    expect(all.text()).toContain('K7Q2-9FXM')
    expect(all.text()).toContain('Kettle & Cup will write to ada@example.org')
    expect(all.checkout.calls).toContain('place invoice')
    expect(all.checkout.saves).toEqual([
      { buyer: { email: 'ada@example.org' } },
      {
        buyer: { email: 'ada@example.org', first_name: 'Ada', last_name: 'Byron' },
        destination: {
          address_country: 'DE',
          first_name: 'Ada',
          last_name: 'Byron',
          street_address: 'Lindenallee 12',
          postal_code: '10115',
          address_locality: 'Berlin',
        },
      },
      { fulfillment_option_id: 'pickup' },
    ])
  })

  test('tells of each stage as GA4 has it, and of the purchase once', async () => {
    const all = await mounted()
    await all.toPayment()
    await all.send()
    expect(all.page.told.map(({ name }) => name)).toEqual([
      'till-begin-checkout',
      'till-add-shipping-info',
      'till-add-payment-info',
      'till-purchase',
    ])
    expect(all.page.told.at(-1)?.detail).toMatchObject({
      transaction_id: 'K7Q2-9FXM',
      currency: 'EUR',
      value: 25,
      items: [{ item_id: 'mug-blue', quantity: 2, price: 12.5 }],
    })
    const again = await mounted(all.checkout)
    expect(again.page.told.map(({ name }) => name)).not.toContain('till-purchase')
  })

  test('guesses the country from the page, and asks for what that country needs', async () => {
    const all = await mounted()
    await all.toAddress()
    expect(all.find<HTMLSelectElement>('[name=address_country]').value).toBe('DE')
    expect(all.root.querySelector('[name=address_region]')).toBeNull()
    all.type('address_country', 'US')
    expect(all.find('[name=address_region]').required).toBe(true)
    expect(all.text()).toContain('ZIP code')
    expect(all.find('[name=postal_code]').inputMode).toBe('numeric')
    const names = [...all.root.querySelectorAll('form [name]')].map(field =>
      field.getAttribute('autocomplete'),
    )
    expect(names).toEqual([
      'country',
      'given-name',
      'family-name',
      'address-line1',
      'address-line2',
      'address-level2',
      'address-level1',
      'postal-code',
    ])
  })

  test('does not send what belongs to another country', async () => {
    const all = await mounted()
    await all.toAddress()
    all.type('address_country', 'US')
    all.type('address_region', 'Texas')
    all.type('address_country', 'DE')
    await all.toDelivery()
    expect(all.checkout.saves.at(-1)?.destination).not.toHaveProperty('address_region')
  })

  test('says under each field what to do, puts the focus on the first and announces them all', async () => {
    const all = await mounted()
    await all.send()
    expect(all.error('email')).toBe('Enter your email address, such as name@example.com.')
    all.type('email', 'ada at example')
    await all.send()
    expect(all.error('email')).toBe('Enter your email address, such as name@example.com.')
    expect(all.checkout.saves).toEqual([])
    await all.toAddress()
    await all.send()
    expect(all.error('postal_code')).toBe('Enter your postal code.')
    expect(all.error('extended_address')).toBeNull()
    expect(all.root.activeElement?.getAttribute('name')).toBe('first_name')
    expect(all.find('.checkout > [role=status]').textContent).toContain('5 things need your attention.')
    all.type('first_name', 'Ada')
    expect(all.error('first_name')).toBeNull()
  })

  test('keeps what was typed when the merchant does not answer', async () => {
    const all = await mounted()
    await all.toAddress()
    all.type('first_name', 'Ada')
    const { state } = all.checkout
    const checkout = 'checkout' in state.value ? state.value.checkout : undefined
    all.checkout.show({
      status: 'failed',
      error: new TillError('timeout', 'slow'),
      offline: false,
      ...(checkout && { checkout }),
    })
    expect(all.find('[role=alert]').textContent).toContain('Nothing is lost.')
    expect(all.find('[name=first_name]').value).toBe('Ada')
    all.find<HTMLElement>('[role=alert] button').click()
    expect(all.checkout.calls).toContain('retry')
  })

  test('shows what the merchant refuses under the field it is about', async () => {
    const all = await mounted()
    await all.toAddress()
    all.checkout.refusal = [refuse('field_invalid', '$.fulfillment.methods[0].destinations[0].postal_code')]
    await all.toDelivery()
    expect(all.open()).toBe('step-address')
    expect(all.error('postal_code')).toBe('Kettle & Cup could not use this. Check how it is written.')
    await expect.poll(() => all.root.activeElement?.getAttribute('name')).toBe('postal_code')
    expect(all.find('[name=street_address]').value).toBe('Lindenallee 12 ')
  })

  test('says that the merchant refused, also when it does not say why', async () => {
    const all = await mounted()
    all.checkout.refusal = []
    await all.toAddress()
    expect(all.open()).toBe('step-contact')
    expect(all.text()).toContain('Kettle & Cup did not take this. Please check it.')
  })

  test('asks for a phone number only when the merchant does', async () => {
    const all = await mounted()
    await all.toAddress()
    expect(all.root.querySelector('[name=phone_number]')).toBeNull()
    all.checkout.refusal = [refuse('field_required', '$.buyer.phone_number')]
    await all.toDelivery()
    expect(all.find('[name=phone_number]').type).toBe('tel')
    expect(all.error('phone_number')).toBe('Something is still missing here.')
    all.checkout.refusal = undefined
    all.type('phone_number', '+49 30 1234')
    expect(all.text()).toContain('Kettle & Cup asks for it')
    await all.send()
    expect(all.checkout.saves.at(-1)?.destination?.phone_number).toBe('+49 30 1234')
  })

  test('does not complain about what nobody was asked for yet', async () => {
    const checkout = fakeCheckout()
    checkout.show({ status: 'idle' }, [
      refuse('field_required', '$.buyer.email'),
      refuse('checkout_incomplete'),
    ])
    const all = await mounted(checkout)
    expect(all.error('email')).toBeNull()
    expect(all.text()).not.toContain('still missing')
  })

  test('ticks the cheapest delivery, and no other way to pay than the only one', async () => {
    const handlers = ['invoice', 'cod'].map(id => ({ id, version: '2026-04-08' }))
    const all = await mounted(fakeCheckout(aCheckout(), { handlers }))
    await all.toDelivery()
    expect(all.find('[value=pickup]').checked).toBe(true)
    all.find('[value=post]').click()
    await all.send()
    expect(all.checkout.saves.at(-1)).toEqual({ fulfillment_option_id: 'post' })
    expect(all.root.querySelector('[name=handler_id]:checked')).toBeNull()
    await all.send()
    expect(all.text()).toContain('Choose how you pay.')
    expect(all.checkout.calls.join()).not.toContain('place')
    all.find('[value=cod]').click()
    await all.send()
    expect(all.checkout.calls).toContain('place cod')
  })

  test('lets the shopper try again after a declined payment', async () => {
    const all = await mounted()
    await all.toPayment()
    all.checkout.refusal = [refuse('payment_failed', '$.payment')]
    await all.send()
    expect(all.open()).toBe('step-payment')
    expect(all.text()).toContain('The payment did not go through')
    all.checkout.refusal = undefined
    await all.send()
    expect(all.text()).toContain('K7Q2-9FXM')
  })

  test('goes back to a step, and on from there', async () => {
    const all = await mounted()
    await all.toDelivery()
    all.find<HTMLElement>('[aria-label="Change: Contact"]').click()
    expect(all.open()).toBe('step-contact')
    expect(all.find('[name=email]').value).toBe('ada@example.org')
    expect(all.root.activeElement?.getAttribute('name')).toBe('email')
    await all.send()
    expect(all.open()).toBe('step-delivery')
  })

  test('says that it is checking, with the reference, and never that an order failed', async () => {
    const all = await mounted()
    all.checkout.show({ status: 'checking', reference: 'WX2P' })
    expect(all.text()).toContain('We are checking with Kettle & Cup')
    expect(all.text()).toContain('WX2P')
    expect(all.text()).not.toContain('failed')
    await Promise.resolve()
    await expect.poll(() => all.root.activeElement?.localName).toBe('h3')
  })

  test('hands on to the merchant by a safe link only', async () => {
    const all = await mounted()
    all.checkout.show({ status: 'handed_off', continue_url: 'https://shop.example/c/1' })
    const link = all.find<HTMLAnchorElement>('a')
    expect(link.getAttribute('href')).toBe('https://shop.example/c/1')
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener'])
    all.checkout.show({ status: 'handed_off', continue_url: 'javascript:alert(1)' })
    expect(all.root.querySelector('a')).toBeNull()
  })

  test('names who is waited for once a wait is long', async () => {
    const all = await mounted()
    vi.useFakeTimers()
    all.checkout.show({ status: 'saving', checkout: aCheckout() })
    expect(all.find('[part=next]').getAttribute('aria-disabled')).toBe('true')
    vi.advanceTimersByTime(301)
    expect(all.find('[part=waiting]').textContent).toBe('Kettle & Cup is taking it down')
    vi.useRealTimers()
  })

  test('says what is wrong with an address that nobody delivers to', async () => {
    const all = await mounted()
    await all.toAddress()
    all.checkout.refusal = [refuse('address_undeliverable')]
    await all.toDelivery()
    expect(all.open()).toBe('step-address')
    expect(all.text()).toContain('Kettle & Cup does not deliver to this address.')
  })

  test('asks nothing while there is nothing to order', async () => {
    const all = await mounted(fakeCheckout(), { cart: fakeCart([]) })
    expect(all.text()).toContain('There is nothing to order yet.')
    expect(all.checkout.calls).toEqual([])
  })
})
