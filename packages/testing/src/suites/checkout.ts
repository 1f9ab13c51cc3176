import type { CheckoutInput } from '@tillkit/core'
import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { codesOf, quantityOf, rowOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { freshEmail, optionsOf, partsOf, toTheCounter } from '../shopper/to-the-counter.ts'
import { withoutCheckout } from './without-checkout.ts'

/** From a cart to `ready_for_complete`. */
export function checkout(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  if (!adapter.checkout) return withoutCheckout(contract)

  return [
    {
      title: 'has no checkout before there is a cart',
      async run() {
        expect(adapter.capabilities.checkout).toBe('native')
        expect((await createShopper(contract.create()).checkout()).checkout).toBeNull()
      },
    },
    {
      // By its id a cart that was bought is told from one that was begun meanwhile.
      title: 'leaves the cart its id, whatever it is made into, also for a page that comes later',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        const { cart: begun } = await shopper.add(variant)
        await shopper.checkout()
        expect((await shopper.cart()).cart?.id).toBe(begun?.id)
        await shopper.update(partsOf(contract, freshEmail()).destination)
        expect((await shopper.add(variant)).cart?.id).toBe(begun?.id)
        const later = createShopper(contract.create())
        later.useSession(shopper.session())
        expect((await later.cart()).cart?.id).toBe(begun?.id)
        await later.checkout()
        expect((await later.cart()).cart?.id).toBe(begun?.id)
      },
    },
    {
      title: 'is ready when all parts are there, in whatever order they come',
      async run() {
        const first = createShopper(contract.create())
        await first.add(await variantOf(first, known.simple))
        const [option] = optionsOf(await first.update(partsOf(contract, freshEmail()).destination))
        const delivery: CheckoutInput = { fulfillment_option_id: option?.id ?? '' }
        const { buyer, destination } = partsOf(contract, freshEmail())
        for (const order of [
          [buyer, destination, delivery],
          [destination, delivery, buyer],
          [delivery, buyer, destination],
        ]) {
          const shopper = createShopper(contract.create())
          await shopper.add(await variantOf(shopper, known.simple))
          const seen: (string | undefined)[] = []
          for (const part of order) {
            const answer = await shopper.update(part)
            expect(answer.ok, JSON.stringify(answer.messages)).toBe(true)
            seen.push(answer.checkout?.status)
          }
          expect(seen).toEqual(['incomplete', 'incomplete', 'ready_for_complete'])
        }
      },
    },
    {
      title: 'refuses to complete out of order: says what is missing, places nothing, keeps the cart',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        await shopper.add(variant)
        const email = freshEmail()
        for (const part of [undefined, ...Object.values(partsOf(contract, email))]) {
          if (part) await shopper.update(part)
          const refused = await shopper.complete(await merchant.accepted())
          expect(refused.ok).toBe(false)
          expect(codesOf(refused.messages)).toContain('checkout_incomplete')
          expect(refused.messages.find(({ code }) => code === 'checkout_incomplete')?.path).toMatch(/^\$\./)
          expect(refused.checkout?.status ?? 'incomplete').toBe('incomplete')
        }
        expect(await merchant.ordersOf(email)).toEqual([])
        expect(quantityOf((await shopper.cart()).cart, variant)).toBe(1)
      },
    },
    {
      title: 'offers ways to deliver with their prices, and charges what the chosen one says',
      async run() {
        const shopper = createShopper(contract.create())
        await shopper.add(await variantOf(shopper, known.simple))
        const offered = await shopper.update(partsOf(contract, freshEmail()).destination)
        const options = optionsOf(offered)
        expect(options.length).toBeGreaterThan(0)
        for (const { id, totals } of options) {
          const chosen = await shopper.update({ fulfillment_option_id: id })
          expect(chosen.ok).toBe(true)
          expect(chosen.checkout?.fulfillment?.methods?.[0]?.groups?.[0]?.selected_option_id).toBe(id)
          expect(rowOf(chosen.checkout?.totals, 'fulfillment') ?? 0).toBe(rowOf(totals, 'total'))
          await sameAsMerchants(chosen.checkout, merchant)
        }
      },
    },
    {
      title: 'offers ways to pay, and says where it delivers to',
      async run() {
        const shopper = createShopper(contract.create())
        await shopper.add(await variantOf(shopper, known.simple))
        const { checkout: answered } = await shopper.checkout()
        const handlers = Object.values(answered?.ucp.payment_handlers ?? {}).flat()
        expect(handlers.length).toBeGreaterThan(0)
        expect(new Set(handlers.map(({ id }) => id)).size).toBe(handlers.length)
        const countries = (await adapter.checkout?.countries({ context: {} })) ?? []
        expect(countries).toContain(known.destination.address_country)
        expect(countries).not.toContain(known.undeliverable_country)
        for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/)
      },
    },
    {
      title: 'refuses a country it does not deliver to, and an unknown way to deliver, naming each',
      async run() {
        const shopper = createShopper(contract.create())
        await shopper.add(await variantOf(shopper, known.simple))
        const far = { ...known.destination, address_country: known.undeliverable_country }
        const tooFar = await shopper.update({ destination: far })
        expect(tooFar.ok).toBe(false)
        const [message] = tooFar.messages
        expect(['address_undeliverable', 'field_invalid']).toContain(message?.code)
        expect(message?.path).toMatch(/address_country$/)
        await shopper.update({ destination: known.destination })
        const unknown = await shopper.update({ fulfillment_option_id: '999999999' })
        expect(unknown.ok).toBe(false)
        expect(codesOf(unknown.messages)).toContain('fulfillment_unavailable')
      },
    },
    {
      title: 'keeps what was entered when the cart changes, and reads it all back',
      async run() {
        const shopper = createShopper(contract.create())
        const ready = await toTheCounter(shopper, contract, freshEmail(), 1)
        const variant = ready.checkout?.line_items[0]?.item.id ?? ''
        expect((await shopper.add(variant)).ok).toBe(true)
        const { checkout: again } = await shopper.checkout()
        expect(again).toMatchObject({ id: ready.checkout?.id, status: 'ready_for_complete' })
        expect(again?.buyer?.email).toBe(ready.checkout?.buyer?.email)
        expect(again?.fulfillment?.methods?.[0]?.destinations?.[0]).toMatchObject({
          postal_code: known.destination.postal_code,
          address_country: known.destination.address_country,
        })
        expect(quantityOf(await sameAsMerchants(again, merchant), variant)).toBe(2)
        expect((await shopper.checkout(again?.id)).checkout).toEqual(again)
      },
    },
    {
      title: 'corrects what was entered: the last word counts',
      async run() {
        const shopper = createShopper(contract.create())
        await toTheCounter(shopper, contract, freshEmail())
        const email = freshEmail()
        const { ok, checkout: corrected } = await shopper.update({
          buyer: { email, first_name: 'Grace', last_name: 'Murray' },
          destination: { ...known.destination, street_address: '2 Other Street' },
        })
        expect(ok).toBe(true)
        expect(corrected).toMatchObject({ status: 'ready_for_complete', buyer: { email } })
        expect(corrected?.fulfillment?.methods?.[0]?.destinations?.[0]?.street_address).toBe('2 Other Street')
      },
    },
  ]
}
