import { beforeAll, describe, expect, it } from 'vitest'
import { loadMore } from '../product/load-more.ts'
import { aJacket, aProduct, aTurn, stageOf } from '../product/product.fixture.ts'
import { mount } from './buy.mount.tsx'

const products = [aProduct('mug'), aJacket()]

beforeAll(() =>
  Promise.all([loadMore(), import('@tillkit/headless/cart'), import('../product/product-dialog.tsx')]),
)

describe('buy button', () => {
  it('says what it sells and for how much', async () => {
    const { part } = await stageOf(mount, { handle: 'mug' }, { products })
    expect(part('button').textContent).toBe('Buy Enamel mug · €12.50')
  })

  it('says what its author wants it to say', async () => {
    const { part } = await stageOf(mount, { handle: 'mug', label: 'this mug' }, { products })
    expect(part('button').textContent).toBe('this mug')
  })

  it('puts one in, and leads to the cart from then on', async () => {
    const { part, settle, cart, log } = await stageOf(mount, { handle: 'mug' }, { products })
    part('button').click()
    await aTurn()
    expect(part('button').textContent).toBe('✓ Enamel mug · in your cart')
    await settle()
    expect(cart.get('v-mug')).toBe(1)
    await expect.poll(() => log).toEqual(['till-add-to-cart', 'toggle'])
    part('button').click()
    expect(log).toEqual(['till-add-to-cart', 'toggle', 'drawer cart'])
  })

  it('tells its author of a variant that is not there', async () => {
    const { warnings } = await stageOf(mount, { handle: 'jacket', variant: 'nope' }, { products })
    await aTurn()
    expect(warnings).toEqual([expect.stringMatching(/^config: <div> variant="nope" is none of "jacket"/)])
  })

  it('goes to the checkout at once when its author says so', async () => {
    const { part, settle, cart, log } = await stageOf(mount, { handle: 'mug', action: 'buy' }, { products })
    part('button').click()
    await settle()
    expect(cart.get('v-mug')).toBe(1)
    expect(log).toContain('drawer checkout')
  })

  it('lets the shopper choose a variant in a dialog', async () => {
    const { part, settle, cart, root } = await stageOf(mount, { handle: 'jacket' }, { products })
    expect(part('button').textContent).toBe('Buy Chore jacket · €149.00')
    part('button').click()
    await aTurn()
    const dialog = part<HTMLDialogElement>('dialog')
    expect(dialog.open).toBe(true)
    root.querySelector<HTMLInputElement>('input[value=XL]')?.click()
    await aTurn()
    part('add').click()
    await settle()
    expect([...cart.keys()]).toEqual(['Navy-XL'])
    dialog.close()
    await aTurn()
    expect(root.querySelector('dialog')).toBeNull()
    expect(part('button').textContent).toBe('✓ Chore jacket · in your cart')
  })

  it('asks nothing when its author named the variant', async () => {
    const { part, settle, cart } = await stageOf(
      mount,
      { handle: 'jacket', variant: 'Olive S' },
      { products },
    )
    part('button').click()
    await settle()
    expect([...cart.keys()]).toEqual(['Olive-S'])
  })

  it('does not sell what is sold out', async () => {
    const { part, log } = await stageOf(mount, { handle: 'jacket', variant: 'Navy L' }, { products })
    expect(part('button').textContent).toBe('Chore jacket · sold out')
    part('button').click()
    await aTurn()
    expect(log).toEqual([])
  })

  it('rejects for a product that is not there', async () => {
    await expect(stageOf(mount, { handle: 'nothing' }, { products })).rejects.toThrow('nothing')
  })
})
