import { TillError } from '@tillkit/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeCheckout } from '../checkout/checkout.fixture.ts'
import { aCartView, aLine, type FakeCart, fakeCart } from './cart.fixture.ts'
import { closeDrawer, disposeDrawer, openDrawer } from './drawer.tsx'
import { type FakeMerchant, type FakePage, fakePage } from './page.fixture.ts'

const pages: FakePage[] = []

afterEach(() => {
  for (const page of pages.splice(0)) disposeDrawer(page)
  document.body.replaceChildren()
})

async function opened(merchants: Record<string, FakeMerchant>, storeId = '') {
  const page = fakePage(merchants)
  pages.push(page)
  const opener = document.createElement('button')
  document.body.append(opener)
  opener.focus()
  await openDrawer(page, 'cart', storeId, opener)
  const host = document.querySelector('till-drawer')
  const root = host?.shadowRoot
  if (!root) throw new Error('no drawer')
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`no ${selector} in ${root.textContent}`)
    return found
  }
  const dialog = root.querySelector('dialog')
  return { page, opener, root, find, dialog, text: () => root.textContent ?? '' }
}

const withCart = (cart: FakeCart, more: Partial<FakeMerchant> = {}) =>
  opened({ '': { name: 'Kettle & Cup', cart, ...more } })

describe('drawer', () => {
  test('shows what is in the cart, from whom, and the totals in the order they were sent', async () => {
    const totals = [
      { type: 'subtotal', amount: 2500 },
      { type: 'gift_wrap', amount: 300, display_text: 'Gift wrap' },
      { type: 'total', amount: 2800 },
    ]
    const { root, text } = await withCart(fakeCart([aLine({ quantity: 2 })], { totals }))
    expect(text()).toContain('Sold by Kettle & Cup')
    expect(text()).toContain('Enamel mug, blue')
    expect(text()).toContain('€12.50 each')
    const rows = [...root.querySelectorAll('dl > div')].map(row => row.textContent)
    expect(rows).toEqual(['Subtotal€25.00', 'Gift wrap€3.00', 'Total€28.00'])
  })

  test('is a modal dialog with a name, and its heading has the focus', async () => {
    const { dialog, root } = await withCart(fakeCart([aLine()]))
    expect(dialog?.open).toBe(true)
    const title = root.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')
    expect(title?.textContent).toBe('Your cart')
    expect(root.activeElement).toBe(title)
    // Outside of sections a header is the page's banner, and the page has its own.
    expect(root.querySelector('header')).toBeNull()
  })

  test('gives the focus back and lets the page scroll again once it is closed', async () => {
    const { opener, find, dialog } = await withCart(fakeCart([aLine()]))
    expect(document.body.style.overflow + document.documentElement.style.overflow).toContain('hidden')
    find('[part=close]').click()
    await vi.waitFor(() => expect(document.activeElement).toBe(opener))
    expect(dialog?.open).toBe(false)
    expect(document.body.style.overflow + document.documentElement.style.overflow).toBe('')
  })

  test('closes when the shopper clicks beside it, not when a drag ends there', async () => {
    const { dialog, find } = await withCart(fakeCart([aLine()]))
    const at = (target: EventTarget | null, type: string) =>
      target?.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    at(find('.title'), 'pointerdown')
    at(dialog, 'click')
    expect(dialog?.open).toBe(true)
    at(dialog, 'pointerdown')
    at(dialog, 'click')
    expect(dialog?.open).toBe(false)
  })

  test('is one drawer a page, whoever opens it', async () => {
    const { page, opener } = await withCart(fakeCart([aLine()]))
    closeDrawer(page)
    await openDrawer(page, 'cart', '', opener)
    expect(document.querySelectorAll('till-drawer')).toHaveLength(1)
  })

  test('stands again after the page has swapped its body', async () => {
    const { page, dialog } = await withCart(fakeCart([aLine()]))
    document.querySelector('till-drawer')?.remove()
    await vi.waitFor(() => expect(dialog?.open).toBe(false))
    const opener = document.createElement('button')
    document.body.append(opener)
    await openDrawer(page, 'cart', '', opener)
    expect(dialog?.open).toBe(true)
    expect(dialog?.isConnected).toBe(true)
  })

  test('takes a line out at once, leaves Undo in its place and with the focus, and puts it back', async () => {
    const cart = fakeCart([aLine(), aLine({ id: 'line-2', variant_id: 'kettle', title: 'Kettle' })])
    const { page, root, find, text } = await withCart(cart)
    find('[part=remove]').click()
    expect(cart.asked).toContainEqual(['remove', 'line-1'])
    expect([...root.querySelectorAll('[part=lines] > li')].map(row => row.getAttribute('part'))).toEqual([
      'removed',
      'line',
    ])
    expect(text()).toContain('Enamel mug, blue is removed')
    expect(root.activeElement).toBe(find('[part=undo]'))
    await vi.waitFor(() => expect(page.told.map(({ name }) => name)).toContain('till-remove-from-cart'))
    find('[part=undo]').click()
    expect(cart.asked).toContainEqual(['undoRemove'])
    expect(root.querySelectorAll('[part=line]')).toHaveLength(2)
    expect(root.activeElement?.getAttribute('aria-label')).toBe('Remove Enamel mug, blue')
  })

  test('tells of one more and one less as GA4 has it, and of the cart after it', async () => {
    const cart = fakeCart([aLine({ quantity: 2 })])
    const { page, find } = await withCart(cart)
    page.told.length = 0
    find('[part=more]').click()
    await vi.waitFor(() => expect(page.told).toHaveLength(2))
    expect(cart.asked).toContainEqual(['setQuantity', 'line-1', 3])
    expect(page.told[0]).toEqual({
      name: 'till-add-to-cart',
      detail: {
        currency: 'EUR',
        value: 12.5,
        items: [{ item_id: 'mug-blue', item_name: 'Enamel mug, blue', price: 12.5, quantity: 1 }],
        merchant: 'Kettle & Cup',
      },
    })
    expect(page.told[1]).toMatchObject({ name: 'till-cart-change', detail: { value: 37.5 } })
    find('[part=less]').click()
    await vi.waitFor(() => expect(page.told.map(({ name }) => name)).toContain('till-remove-from-cart'))
  })

  test('tells of no change that the merchant refused', async () => {
    const cart = fakeCart([aLine()])
    const { page, find, text } = await withCart(cart)
    page.told.length = 0
    const content = 'No more of these'
    cart.show({}, { messages: [{ type: 'error', code: 'house_rule', content, severity: 'recoverable' }] })
    find('[part=more]').click()
    await Promise.resolve()
    expect(page.told).toEqual([])
    expect(text()).toContain(content)
  })

  test('says a known message in its own words, and of what', async () => {
    const cart = fakeCart([aLine()])
    const { text } = await withCart(cart)
    cart.show({}, { messages: [{ type: 'warning', code: 'price_changed', content: 'PRICE_CHANGED' }] })
    expect(text()).toContain('A price has changed since you added it.')
    expect(text()).not.toContain('PRICE_CHANGED')
  })

  test('says once that delivery is worked out later', async () => {
    const cart = fakeCart([aLine()])
    const { text } = await withCart(cart)
    expect(text()).toContain('Delivery is worked out at the checkout.')
    cart.show({}, { messages: [{ type: 'info', code: 'totals_at_merchant', content: 'LATER' }] })
    expect(text()).toContain('Delivery, taxes and discounts are worked out at Kettle & Cup’s checkout.')
    expect(text()).not.toContain('Delivery is worked out at the checkout.')
  })

  test('says what a line cost when it was put in, and how many can be had', async () => {
    const { text, find } = await withCart(fakeCart([aLine({ quantity: 3, seen_price: 1100, available: 3 })]))
    expect(text()).toContain('It was €11.00 when you added it')
    expect(text()).toContain('Only 3 can be had')
    expect(find('[part=more]').getAttribute('aria-disabled')).toBe('true')
  })

  test('marks amounts that are about to change, and names who is waited for', async () => {
    const cart = fakeCart([aLine()])
    const { find, text } = await withCart(cart)
    vi.useFakeTimers()
    cart.show({ stale: true })
    expect(find('[part=totals]').getAttribute('aria-busy')).toBe('true')
    expect(text()).not.toContain('Waiting for')
    vi.advanceTimersByTime(301)
    expect(text()).toContain('Waiting for Kettle & Cup')
    cart.show({ stale: false })
    expect(text()).not.toContain('Waiting for')
    vi.useRealTimers()
  })

  test('announces the total that a change led to', async () => {
    const cart = fakeCart([aLine()])
    const { find } = await withCart(cart)
    const live = find('[aria-live=polite][aria-atomic=true]')
    expect(live.textContent).toBe('Total€12.50')
    const totals = [
      { type: 'subtotal', amount: 2500 },
      { type: 'tax', amount: 0 },
      { type: 'total', amount: 2500 },
    ]
    cart.show({ ...aCartView([aLine({ quantity: 2 })]), totals })
    // The same element: one that is new says nothing.
    expect(find('[aria-live=polite]')).toBe(live)
    expect(live.textContent).toBe('Total€25.00')
  })

  test('keeps a code that is not taken, and folds in a code that is', async () => {
    const cart = fakeCart([aLine()])
    const { root, find, text } = await withCart(cart)
    const input = root.querySelector('input')
    const send = () => find('form').dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }))
    if (!input) throw new Error('no field')
    const messages = [
      { type: 'error', code: 'discount_code_expired', content: 'EXPIRED', severity: 'recoverable' },
    ] as const
    cart.show({}, { messages })
    input.value = ' SUMMER '
    send()
    await Promise.resolve()
    expect(cart.asked).toContainEqual(['addCode', 'SUMMER'])
    expect(input.value).toBe(' SUMMER ')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(root.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'This code has expired.',
    )
    cart.show({}, { messages: [] })
    send()
    await vi.waitFor(() => expect(input.value).toBe(''))
    cart.show({
      discounts: { codes: ['SUMMER'], applied: [{ code: 'summer', title: 'Summer', amount: 100 }] },
    })
    expect(text()).toContain('Code SUMMER is in use')
    find('[aria-label="Remove code SUMMER"]').click()
    expect(cart.asked).toContainEqual(['removeCode', 'SUMMER'])
  })

  test('asks for no code where the merchant takes none', async () => {
    const { root } = await withCart(fakeCart([aLine()]), { capabilities: { discount_codes: 'none' } })
    expect(root.querySelector('form')).toBeNull()
  })

  test('loses nothing when the merchant does not answer, and tries again when told to', async () => {
    const cart = fakeCart([aLine()])
    const { find, text } = await withCart(cart)
    cart.fail(new TillError('network', 'gone'))
    expect(find('[role=alert]').textContent).toContain('Kettle & Cup did not answer. Nothing is lost.')
    expect(text()).toContain('Enamel mug, blue')
    find('[role=alert] button').click()
    expect(cart.asked).toContainEqual(['retry'])
    cart.fail(new TillError('network', 'gone'), true)
    expect(text()).toContain('You are offline.')
  })

  test('says so when there is nothing in it, and lets the shopper read on', async () => {
    const { dialog, find, text } = await withCart(fakeCart([]))
    expect(text()).toContain('Your cart is empty')
    find('[part=keep-reading]').click()
    expect(dialog?.open).toBe(false)
  })

  test('offers another try when the code of a cart cannot be loaded', async () => {
    const merchant = { name: 'Kettle & Cup', cart: fakeCart([aLine()]), broken: { times: 1 } }
    const { find, root, text } = await opened({ '': merchant })
    expect(find('[role=alert]').textContent).toContain('Kettle & Cup did not answer')
    expect(text()).not.toContain('Your cart is empty')
    find('[role=alert] button').click()
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).toBeNull())
  })

  test('gives each merchant a section and a button of its own, and says why', async () => {
    const { root, text, page } = await opened({
      a: { name: 'Kettle & Cup', cart: fakeCart([aLine()]) },
      b: { name: 'Papier', cart: fakeCart([aLine({ title: 'Notebook' })]) },
      c: { name: 'Empty', cart: fakeCart([]) },
    })
    expect(text()).toContain('Sold by 2 merchants. Each one has its own checkout and delivery.')
    expect([...root.querySelectorAll('[part=checkout]')].map(button => button.textContent)).toEqual([
      'Checkout at Kettle & Cup',
      'Checkout at Papier',
    ])
    expect(page.told.filter(({ name }) => name === 'till-view-cart')).toHaveLength(2)
  })

  test('links to the checkout of a merchant that has its own', async () => {
    const cart = fakeCart([aLine()], { continue_url: 'https://shop.example/checkout/1' })
    const { find } = await withCart(cart, { capabilities: { checkout: 'hand_off' } })
    const link = find('a[part=checkout]')
    expect(link.getAttribute('href')).toBe('https://shop.example/checkout/1')
    expect(link.getAttribute('rel')).toContain('noopener')
  })

  test('does not link to what is no web address', async () => {
    const cart = fakeCart([aLine()], { continue_url: 'javascript:alert(1)' })
    const { root } = await withCart(cart, { capabilities: { checkout: 'hand_off' } })
    expect(root.querySelector('a')).toBeNull()
  })

  test('goes to an order whose outcome was open when the page went away', async () => {
    const checkout = fakeCheckout()
    const start = vi.spyOn(checkout, 'start').mockImplementation(() => {
      checkout.show({ status: 'checking', reference: 'WX2P' })
      return Promise.resolve()
    })
    const { text } = await withCart(fakeCart([aLine()]), { checkout, openOrder: true })
    expect(start).toHaveBeenCalled()
    expect(text()).toContain('We are checking with Kettle & Cup')
  })

  test('goes on to the checkout, back to the cart, and after an order back to the article', async () => {
    const checkout = fakeCheckout()
    const { find, text, dialog, opener } = await withCart(fakeCart([aLine()]), { checkout })
    find('[part=checkout]').click()
    await vi.waitFor(() => expect(text()).toContain('Delivery address'))
    expect(find('h2').textContent).toBe('Checkout')
    find('[part=back]').click()
    expect(find('h2').textContent).toBe('Your cart')
    find('[part=checkout]').click()
    const confirmation = { id: '1', label: 'K7Q2', permalink_url: '' }
    checkout.show({ status: 'placed', order: { confirmation, totals: [], currency: 'EUR', email: 'a@b.c' } })
    expect(text()).toContain('K7Q2')
    find('[part=keep-reading]').click()
    await vi.waitFor(() => expect(document.activeElement).toBe(opener))
    expect(dialog?.open).toBe(false)
    // It stays drawn while the drawer fades.
    await vi.waitFor(() => expect(text()).not.toContain('K7Q2'))
    expect(checkout.calls).toContain('reset')
  })

  test('leaves nothing behind', async () => {
    const { page } = await withCart(fakeCart([aLine()]))
    disposeDrawer(page)
    expect(document.querySelector('till-drawer')).toBeNull()
    expect(document.body.style.overflow + document.documentElement.style.overflow).toBe('')
    expect(page.faults).toEqual([])
  })
})
