import { signal } from '@preact/signals'
import { type Product, ucpVersion } from '@tillkit/core'
import { h, render, type VNode } from 'preact'
import { Notes } from '../cart/notes.tsx'
import { Totals } from '../cart/totals.tsx'
import { aCheckout, fakeCheckout } from '../checkout/checkout.fixture.ts'
import type { CheckoutForm } from '../checkout/create-form.ts'
import { Outcome } from '../checkout/outcome.tsx'
import { PaymentStep } from '../checkout/payment-step.tsx'
import type { MountContext } from '../mount/page.ts'
import { createCard, ProductCard } from '../product/product-card.tsx'
import { Picture } from '../shared/picture.tsx'
import { RichText } from '../shared/rich-text.tsx'

/** What a text is to the till. */
export type TextKind = 'description' | 'title' | 'address' | 'message'

const say = (key: string, values?: object) => `${key} ${Object.values(values ?? {}).join()}`
const price = { amount: 1250, currency: 'EUR' }

/** Draws a merchant's text wherever the widgets draw such a text. */
export function drawText(kind: TextKind, text: string, root: ShadowRoot): void {
  render(h('div', { class: 'till', part: 'root' }, views[kind](text)), root)
}

const views: Readonly<Record<TextKind, (text: string) => VNode>> = {
  description: text => (
    <div class="rich">
      <RichText description={{ html: text }} />
    </div>
  ),
  title: text => <ProductCard card={createCard({ context, product: called(text), say }, () => null)} />,
  address: text => {
    const links = [
      { type: 'terms', url: text, title: 'Terms' },
      { type: text, url: `https://shop.example/${text}`, title: text },
    ]
    return (
      <div>
        <Picture media={{ type: 'image', url: text, alt_text: text }} alt="" />
        <Outcome
          state={{ status: 'handed_off', continue_url: text }}
          form={form}
          long={false}
          onContinue={() => {}}
          onKeepReading={undefined}
        />
        <PaymentStep form={form} checkout={aCheckout({ links })} />
        <div class="rich">
          <RichText
            description={{ html: `<a href="${text}">a</a><a href='${text}'>b</a><a href=${text}>c</a>` }}
          />
        </div>
      </div>
    )
  },
  message: text => (
    <div>
      <Notes
        say={code => (code === 'own' ? 'In our words' : code)}
        messages={[
          { type: 'warning', code: text, content: text, path: text },
          { type: 'info', content: text, content_type: 'markdown', path: '$.line_items[0]' },
        ]}
        items={aCheckout().line_items.map(line => ({ ...line, item: { ...line.item, title: text } }))}
      />
      <Totals
        totals={[{ type: text, amount: 1, display_text: text, lines: [{ display_text: text, amount: 1 }] }]}
        money={String}
        say={say}
      />
    </div>
  ),
}

function called(text: string): Product {
  const names = ['Color', text]
  const labels = [text, `${text} `]
  return {
    id: text,
    handle: text,
    title: text,
    description: { plain: text },
    price_range: { min: price, max: price },
    media: [{ type: 'image', url: 'https://shop.example/a.jpg', alt_text: text }],
    options: names.map(name => ({ name, values: labels.map(label => ({ label })) })),
    variants: labels.map(label => ({
      id: label,
      title: label,
      description: {},
      price,
      options: names.map(name => ({ name, label })),
    })),
  }
}

const context = {
  element: document.createElement('div'),
  page: { language: 'en', words: undefined },
  store: { merchant: { adapter: 'none', endpoint: '', name: 'Tea & Co' } },
} as unknown as MountContext

const form = {
  model: fakeCheckout(aCheckout(), {
    handlers: [{ id: 'invoice', version: ucpVersion, config: { name: 'Invoice' } }],
  }),
  language: 'en',
  say,
  sayCart: say,
  money: String,
  handler: signal('invoice'),
  errors: signal({}),
} as unknown as CheckoutForm
