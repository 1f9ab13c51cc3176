import {
  type AdapterConfig,
  type Call,
  type Checkout,
  type CheckoutResult,
  type CompleteInput,
  type ErrorMessage,
  type PaymentInstrument,
  TillError,
} from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CallShop } from './call-shop.ts'
import { toGraphqlError } from './graphql-reply.ts'
import { parseAnswers } from './parse-answers.ts'
import { checkoutFragments, parseCheckout } from './parse-checkout.ts'
import { readCheckout } from './read-checkout.ts'
import { refusable } from './shop-documents.ts'
import { toCheckout } from './to-checkout.ts'
import { toCheckoutMessage } from './to-checkout-message.ts'

/**
 * Places the order: one request takes it to `ArrangingPayment`, which checks the stock, and pays. An order that is there
 * already, since an earlier payment was declined, refuses the first step and takes the second. Whatever is refused can be
 * tried again; the checkout is read once more to say how it stands.
 */
export async function completeOrder(
  config: AdapterConfig,
  shop: CallShop,
  { instrument }: CompleteInput,
  call: Call,
): Promise<CheckoutResult> {
  const input = { method: instrument.handler_id, metadata: toMetadata(config, instrument) }
  const step = `${refusable}...on OrderStateTransitionError{transitionError}`
  const failed = '{paymentErrorMessage}'
  const paid = `${step}...D...on PaymentDeclinedError${failed}...on PaymentFailedError${failed}`
  const query = `mutation($i:PaymentInput!){m0:transitionOrderToState(state:"ArrangingPayment"){${step}}m1:addPaymentToOrder(input:$i){${paid}}}${checkoutFragments}`
  const { data, fault, ...renewed } = await shop({ query, variables: { i: input } }, call)
  const isUnknownMethod = fault?.extensions?.code === 'USER_INPUT_ERROR' && fault.path?.[0] === 'm1'
  if (fault && !isUnknownMethod) throw toGraphqlError(fault)
  const [arranged, payment] = parseAnswers(data)
  if (payment?.order) {
    const checkout = toCheckout(parseCheckout(payment.order), undefined, config)
    return { ok: true, checkout, messages: [], ...renewed }
  }

  // Not in the state to pay in: the step says why.
  const refusal =
    (payment?.refusal?.errorCode === 'ORDER_PAYMENT_STATE_ERROR' && arranged?.refusal) || payment?.refusal
  const state = await readCheckout(config, shop, undefined, { ...call, ...renewed })
  const message = fault
    ? toError('payment_method_unavailable', fault.message, '$.payment')
    : refusal && toCheckoutMessage(refusal)
  if (!message) throw new TillError('broken_reply', '$: expected an answer to addPaymentToOrder')
  // Without an order to pay, as after a success, the first step began an empty one.
  if (!state.checkout?.line_items.length)
    return {
      ok: false,
      messages: [toError('not_found', message.content)],
      ...renewed,
      ...state,
      checkout: null,
    }
  return { ok: false, messages: explain(message, state.checkout), ...renewed, ...state }
}

/** Why an order may not be paid: what the checkout itself lacks, or the line that Vendure's sentence names. */
function explain(message: ErrorMessage, checkout: Checkout): ErrorMessage[] {
  if (message.code !== 'order_state_transition') return [message]
  const lacking = checkout.messages?.filter(it => it.type === 'error') ?? []
  if (lacking.length > 0) return lacking
  const short = checkout.line_items.findIndex(({ item }) => message.content.includes(item.title))
  return [short < 0 ? message : { ...message, code: 'insufficient_stock', path: `$.line_items[${short}]` }]
}

/**
 * What a payment handler of the merchant's own is told: option `payment-metadata` (JSON, the same for every order) and
 * the instrument's `display.metadata`. A method without card data needs neither.
 */
function toMetadata({ options }: AdapterConfig, { display }: PaymentInstrument): object {
  const always: unknown = JSON.parse(options?.['payment-metadata'] ?? '{}')
  return Object.assign({}, always, display?.['metadata'])
}
