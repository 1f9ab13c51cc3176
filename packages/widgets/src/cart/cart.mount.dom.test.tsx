import { afterEach, describe, expect, test, vi } from 'vitest'
import { cartAttributes } from './cart.attributes.ts'
import { aCartView, aLine, fakeCart } from './cart.fixture.ts'
import { mount } from './cart.mount.tsx'
import { fakePage, mountContext } from './page.fixture.ts'

afterEach(() => document.body.replaceChildren())

describe('till-cart', () => {
  test('counts what is in all carts of the page, for eyes and ears', async () => {
    const page = fakePage({
      a: { name: 'A', cart: fakeCart([aLine({ quantity: 2 })]) },
      b: { name: 'B', cart: fakeCart([aLine()]) },
    })
    const context = mountContext(page)
    mount(context)
    const button = context.root.querySelector('button')
    expect(button?.querySelector('[part=count]')?.textContent).toBe('3')
    expect(button?.textContent).toContain('Cart, 3 items')
  })

  test('stays where the author put it while nothing is in a cart', () => {
    const context = mountContext(fakePage({ '': { name: 'A', cart: fakeCart([]) } }))
    mount(context)
    expect(context.root.querySelector('button')?.textContent).toContain('Cart, 0 items')
    expect(context.root.querySelector('[part=count]')).toBeNull()
  })

  test('stands at the edge only while something is in a cart', () => {
    const cart = fakeCart([])
    const context = mountContext(fakePage({ '': { name: 'A', cart } }), { edge: '' })
    mount(context)
    expect(context.root.querySelector('button')).toBeNull()
    cart.show(aCartView([aLine()]))
    expect(context.root.querySelector('button')).not.toBeNull()
    cart.show(aCartView([]))
    expect(context.root.querySelector('button')).toBeNull()
  })

  test('opens the drawer at the store it names and names itself as the opener', () => {
    const page = fakePage({ tea: { name: 'Tea', cart: fakeCart([aLine()]) } })
    const openDrawer = vi.spyOn(page, 'openDrawer')
    const context = mountContext(page, { label: 'Basket', store: 'tea' })
    mount(context)
    const button = context.root.querySelector('button')
    button?.click()
    expect(openDrawer).toHaveBeenCalledWith('cart', 'tea', button)
    expect(button?.textContent).toContain('Basket')
  })

  test('draws nothing and listens to nothing once it is gone', () => {
    const cart = fakeCart([aLine()])
    const context = mountContext(fakePage({ '': { name: 'A', cart } }))
    const off = vi.spyOn(document, 'removeEventListener')
    mount(context).dispose()
    cart.show(aCartView([aLine({ quantity: 9 })]))
    expect(context.root.textContent).toBe('')
    expect(off).toHaveBeenCalledWith('till-add-to-cart', expect.any(Function))
  })

  test('tells page authors of each attribute it reads', () => {
    expect(cartAttributes.map(({ name }) => name)).toEqual(['edge', 'label', 'store', 'face'])
  })
})
