import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Checkout, CheckoutInput, Message, PostalAddress } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { CheckoutModel } from '@tillkit/headless'
import { textOf } from '../cart/notes.tsx'
import type { Say } from '../shared/say.ts'
import { chosenOptionOf, costOf, fieldOf, isDone, optionsOf, type Step, stepOf, steps } from './step.ts'

/** What a form is made of. */
export interface CheckoutFormInit {
  readonly model: CheckoutModel
  readonly language: string
  /** The room `checkout`, for the merchant. */
  readonly say: Say
  /** The room `cart`, for the merchant. */
  readonly sayCart: Say
  /** The room `messages`, for the merchant. */
  readonly sayMessage: Say
  /** Puts the focus where the shopper goes on: at the first error, else at the open step. Called after drawing. */
  readonly onTurn: () => void
  /** The same, once what was drawn has been laid out with a frame of its own: a focus lays out what has not. */
  readonly onTurnLater: () => void
}

/** What the steps share: which one is open, what is wrong where, and how a step is sent. */
export interface CheckoutForm extends CheckoutFormInit {
  /** An amount in minor units as the shopper reads it, of this checkout unless a currency is given. */
  money(amount: number, currency?: string): string
  /** The merchant's last answer. */
  readonly checkout: ReadonlySignal<Checkout | undefined>
  readonly current: ReadonlySignal<Step>
  /** The delivery that is ticked: the shopper's, else the merchant's, else the cheapest. */
  readonly option: ReadonlySignal<string | undefined>
  /** The way to pay that is ticked: the shopper's, or the only one. */
  readonly handler: ReadonlySignal<string | undefined>
  /** In words, by the name of a field or of a group of choices. */
  readonly errors: ReadonlySignal<Readonly<Record<string, string>>>
  /** Fields that the merchant asked for, whatever the country's format has. */
  readonly asked: ReadonlySignal<ReadonlySet<string>>
  /** Messages that belong to no field. */
  readonly notes: ReadonlySignal<readonly Message[]>
  /** For the live region. */
  readonly said: ReadonlySignal<string>
  edit(name: 'email' | keyof PostalAddress, value: string): void
  choose(name: 'fulfillment_option_id' | 'handler_id', id: string): void
  /** Opens a step again. */
  change(step: Step): void
  /** Checks a step's own fields, then sends `input`. Resolves to whether the merchant took it. */
  submit(form: HTMLFormElement, input: () => CheckoutInput): Promise<boolean>
  /** Places the order; what the merchant refuses opens the step it is about. */
  place(form: HTMLFormElement, onPlacing: () => void): Promise<void>
  dispose(): void
}

/** What is missing is no complaint until the shopper has tried to go on. */
const missing = /^(field_required|checkout_incomplete)$/

/** Makes the form over a checkout model. What is typed lives in the model's draft. */
export function createForm(init: CheckoutFormInit): CheckoutForm {
  const { model, language, say, sayMessage, onTurn, onTurnLater } = init
  const opened = signal<Step>()
  const errors = signal<Readonly<Record<string, string>>>({})
  const refused = signal<readonly Message[]>([])
  const asked = signal<ReadonlySet<string>>(new Set())
  const said = signal('')
  const checkout = computed(() => {
    const state = model.state.value
    return 'checkout' in state ? state.checkout : undefined
  })
  const current = computed(() => {
    const { value } = checkout
    return opened.value ?? steps.find(step => !value || !isDone(step, value)) ?? 'payment'
  })
  const option = computed(() => {
    const offered = checkout.value ? optionsOf(checkout.value) : []
    const { fulfillment_option_id } = model.draft.value
    const chosen = checkout.value && chosenOptionOf(checkout.value)
    const [cheapest] = [...offered].sort((a, b) => costOf(a) - costOf(b))
    return (offered.find(({ id }) => id === fulfillment_option_id) ?? chosen ?? cheapest)?.id
  })
  const handler = computed(() => {
    const { value } = model.handlers
    const { handler_id } = model.draft.value
    return (value.find(({ id }) => id === handler_id) ?? (value.length === 1 ? value[0] : undefined))?.id
  })

  const show = (wrong: Readonly<Record<string, string>>) => {
    const texts = Object.values(wrong)
    errors.value = wrong
    refused.value = []
    said.value = texts.length ? [say('errors', { count: texts.length }), ...texts].join(' ') : ''
  }

  const check = (form: HTMLFormElement): boolean => {
    const wrong: Record<string, string> = {}
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      const { name, validity, value, required, labels } = field
      if (wrong[name] || (validity.valid && (!required || value.trim()))) continue
      const label = labels?.[0]?.textContent ?? ''
      // A sentence of the field's own, where there is one. It serves an email address that is none as well.
      const own = `need_${name}`
      const text = say(own)
      wrong[name] = text === own ? say('need', { label, lower: lowered(label, language) }) : text
    }
    show(wrong)
    if (said.peek()) onTurn()
    return !said.peek()
  }

  /** The merchant said no: its fields say why, and the first step it is about opens. */
  const refuse = () => {
    const messages: Message[] = model.messages.peek().filter(({ type }) => type === 'error')
    if (model.state.peek().status !== 'ready') return
    // A merchant that refuses without a word.
    if (!messages.length) messages.push({ type: 'info', content: say('refused') })
    const wrong: Record<string, string> = {}
    for (const message of messages) {
      const field = fieldOf(message)
      if (field) wrong[field] = textOf(message, sayMessage)
    }
    batch(() => {
      show(wrong)
      refused.value = messages
      opened.value = messages.map(stepOf).find(step => step) ?? opened.value
    })
    onTurnLater()
  }

  const stop = effect(() => {
    const fields = model.messages.value.flatMap(message =>
      message.code === 'field_required' ? (fieldOf(message) ?? []) : [],
    )
    if (fields.some(field => !asked.peek().has(field))) asked.value = new Set([...asked.peek(), ...fields])
  })

  return {
    ...init,
    money: (amount, currency = checkout.value?.currency ?? '') => formatPrice({ amount, currency }, language),
    checkout,
    current,
    option,
    handler,
    errors,
    asked,
    notes: computed(() => {
      const now = model.messages.value.filter(({ code }) => !missing.test(code ?? ''))
      const then = refused.value.filter(({ code = 'field_required' }) => missing.test(code))
      return [...now, ...then].filter(message => !fieldOf(message))
    }),
    said,
    edit(name, value) {
      const { [name]: _, ...others } = errors.peek()
      errors.value = others
      const { destination } = model.draft.peek()
      model.edit(name === 'email' ? { email: value } : { destination: { ...destination, [name]: value } })
    },
    choose(name, id) {
      show({})
      model.edit(name === 'handler_id' ? { handler_id: id } : { fulfillment_option_id: id })
    },
    change(step) {
      show({})
      opened.value = step
      onTurn()
    },
    async submit(form, input) {
      if (!check(form)) return false
      const taken = await model.save(input())
      if (taken) {
        opened.value = undefined
        onTurnLater()
      } else refuse()
      return taken
    },
    async place(form, onPlacing) {
      if (!check(form)) return
      const handler_id = handler.peek()
      if (handler_id) model.edit({ handler_id })
      onPlacing()
      await model.place()
      refuse()
    },
    dispose: stop,
  }
}

/** A label inside a sentence: "Postal code" is "postal code", "ZIP code" stays. */
function lowered(label: string, language: string): string {
  return label.replace(/^\p{Lu}(?!\p{Lu})/u, first => first.toLocaleLowerCase(language))
}
