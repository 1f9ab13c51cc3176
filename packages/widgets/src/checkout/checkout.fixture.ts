import { signal } from '@preact/signals'
import {
  type Checkout,
  type CheckoutInput,
  type Message,
  noCredential,
  type PaymentHandler,
  ucpVersion,
} from '@tillkit/core'
import type { CheckoutDraft, CheckoutModel, CheckoutState } from '@tillkit/headless'

/** A checkout whose answers a test gives. */
export interface FakeCheckout extends CheckoutModel {
  readonly saves: CheckoutInput[]
  readonly calls: string[]
  show(state: CheckoutState, messages?: readonly Message[]): void
  /** What the next saves and places do instead of being taken. */
  refusal: readonly Message[] | undefined
}

/** Two mugs, nothing entered. */
export function aCheckout(more: Partial<Checkout> = {}): Checkout {
  return {
    ucp: { version: ucpVersion, payment_handlers: {} },
    id: 'checkout-1',
    status: 'incomplete',
    currency: 'EUR',
    line_items: [
      {
        id: 'line-1',
        item: { id: 'mug-blue', title: 'Enamel mug, blue', price: 1250 },
        quantity: 2,
        totals: [{ type: 'total', amount: 2500 }],
      },
    ],
    totals: [
      { type: 'subtotal', amount: 2500 },
      { type: 'total', amount: 2500 },
    ],
    links: [],
    ...more,
  }
}

/** A checkout model that takes what is entered, as a friendly merchant would. */
export function fakeCheckout(
  first: Checkout = aCheckout(),
  {
    countries = ['AT', 'DE', 'FR', 'US'],
    handlers = [
      { id: 'invoice', version: ucpVersion, config: { name: 'Invoice', description: 'Pay within 14 days' } },
    ],
  }: { readonly countries?: readonly string[]; readonly handlers?: readonly PaymentHandler[] } = {},
): FakeCheckout {
  const state = signal<CheckoutState>({ status: 'idle' })
  const draft = signal<CheckoutDraft>({ email: '', destination: {} })
  const messages = signal<readonly Message[]>([])
  const saves: CheckoutInput[] = []
  const calls: string[] = []
  let checkout: Checkout = { ...first, ucp: { ...first.ucp, payment_handlers: { [noCredential]: handlers } } }

  const take = ({ buyer, destination, fulfillment_option_id }: CheckoutInput) => {
    checkout = { ...checkout, ...(buyer && { buyer: { ...checkout.buyer, ...buyer } }) }
    if (destination) {
      const options = [
        { id: 'post', title: 'Post', totals: [{ type: 'total', amount: 450 }] },
        { id: 'pickup', title: 'From the workshop', totals: [{ type: 'total', amount: 0 }] },
      ]
      const method = {
        id: 'method-1',
        type: 'shipping' as const,
        line_item_ids: ['line-1'],
        destinations: [{ id: 'there', ...destination }],
        selected_destination_id: 'there',
        groups: [{ id: 'group-1', line_item_ids: ['line-1'], options }],
      }
      checkout = { ...checkout, fulfillment: { methods: [method] } }
    }
    if (fulfillment_option_id) {
      const methods = checkout.fulfillment?.methods?.map(method => ({
        ...method,
        groups: method.groups?.map(group => ({ ...group, selected_option_id: fulfillment_option_id })) ?? [],
      }))
      checkout = { ...checkout, status: 'ready_for_complete', ...(methods && { fulfillment: { methods } }) }
    }
    state.value = { status: 'ready', checkout }
  }

  const model: FakeCheckout = {
    state,
    draft,
    messages,
    countries: signal(countries),
    handlers: signal(handlers),
    saves,
    calls,
    refusal: undefined,
    show(next, said = []) {
      messages.value = said
      state.value = next
    },
    start() {
      calls.push('start')
      state.value = { status: 'ready', checkout }
      return Promise.resolve()
    },
    edit(change) {
      draft.value = { ...draft.value, ...change }
    },
    save(input) {
      saves.push(input)
      messages.value = model.refusal ?? []
      if (!model.refusal) take(input)
      return Promise.resolve(!model.refusal)
    },
    place() {
      calls.push(`place ${draft.value.handler_id}`)
      messages.value = model.refusal ?? []
      const { totals, currency } = checkout
      const confirmation = {
        id: 'order-1',
        label: 'K7Q2-9FXM',
        permalink_url: 'https://shop.example/orders/1',
      }
      state.value = model.refusal
        ? { status: 'ready', checkout }
        : { status: 'placed', order: { confirmation, totals, currency, email: draft.value.email } }
      return Promise.resolve()
    },
    retry() {
      calls.push('retry')
      return Promise.resolve()
    },
    reset() {
      calls.push('reset')
      state.value = { status: 'idle' }
    },
    dispose: () => {},
  }
  return model
}
