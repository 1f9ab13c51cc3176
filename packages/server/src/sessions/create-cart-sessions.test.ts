import { describe, expect, it } from 'vitest'
import { createSealer } from '../sealing/create-sealer.ts'
import { memorySessionStore } from '../stores/memory-session-store.ts'
import { createCartSessions } from './create-cart-sessions.ts'

const sealer = createSealer(['s'.repeat(32)])
const cart = { reference: 'cart-1', session: 'token-1', context: { language: 'de' } }

describe('cart sessions', () => {
  it('are found by their id alone, on a node that never saw them', async () => {
    const begun = await createCartSessions(sealer, memorySessionStore()).begin('acme', cart)
    const elsewhere = createCartSessions(sealer, memorySessionStore())
    expect(await elsewhere.find('acme', begun.id)).toEqual(begun)
    expect(await elsewhere.find('other', begun.id)).toBeUndefined()
    expect(await elsewhere.find('acme', begun.id, 'order')).toBeUndefined()
    expect(await elsewhere.find('acme', 'made up')).toBeUndefined()
  })

  it('have one id for an order, whatever changed meanwhile', async () => {
    const sessions = createCartSessions(sealer, memorySessionStore())
    const begun = await sessions.begin('acme', cart)
    const order = await sessions.rename('acme', begun, 'order-1', 'order')
    const renewed = await sessions.renew('acme', begun, { session: 'token-2' })
    const later = await sessions.localize('acme', renewed, { language: 'fr' })
    expect((await sessions.rename('acme', later, 'order-1', 'order')).id).toBe(order.id)
    expect(await sessions.find('acme', order.id, 'order')).toMatchObject({
      reference: 'order-1',
      session: 'token-2',
      context: { language: 'fr' },
    })
  })

  it('go on with the newest secret and language while the store has them, else with the first', async () => {
    const store = memorySessionStore()
    const sessions = createCartSessions(sealer, store)
    const begun = await sessions.begin('acme', cart)
    const renewed = await sessions.renew('acme', begun, { session: 'token-2' })
    await sessions.localize('acme', renewed, { language: 'fr' })
    const found = await sessions.find('acme', begun.id)
    expect(found).toMatchObject({ id: begun.id, session: 'token-2', context: { language: 'fr' } })
    expect(await store.get('acme', begun.nonce)).not.toContain('token')
    const forgotten = await createCartSessions(sealer, memorySessionStore()).find('acme', begun.id)
    expect(forgotten).toMatchObject({ session: 'token-1', context: { language: 'de' } })
  })

  it('write nothing where nothing changed', async () => {
    const sessions = createCartSessions(sealer, {
      get: async () => undefined,
      put: async () => expect.fail('wrote'),
    })
    const begun = await sessions.begin('acme', cart)
    expect(await sessions.renew('acme', begun, {})).toBe(begun)
    expect(await sessions.renew('acme', begun, { session: 'token-1' })).toBe(begun)
    expect(await sessions.localize('acme', begun, { language: 'de' })).toBe(begun)
    expect(await sessions.rename('acme', begun, 'cart-1')).toBe(begun)
  })

  it('stay canceled', async () => {
    const sessions = createCartSessions(sealer, memorySessionStore())
    const begun = await sessions.begin('acme', cart)
    await sessions.cancel('acme', begun)
    const found = await sessions.find('acme', begun.id)
    await sessions.renew('acme', found ?? begun, { session: 'token-2' })
    expect(await sessions.find('acme', begun.id)).toMatchObject({ isCanceled: true, session: 'token-2' })
  })
})
