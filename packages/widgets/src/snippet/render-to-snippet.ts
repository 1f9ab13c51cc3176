import { type Product, TillError } from '@tillkit/core'
import { formatPrice } from '@tillkit/core/money'
import type { Words } from '../mount/page.ts'
import css from '../product/product.css?inline'
import { safeUrl } from '../shared/safe-url.ts'
import base from '../styles/base.css?inline'
import tokens from '../styles/tokens.css?inline'
import { renderCard } from './render-card.ts'
import before from './snippet.css?inline'
import { escapeText } from './to-text.ts'

/** How a snippet is rendered. What the page's script tag says must be said here alike. */
export interface SnippetOptions {
  /** Who sells it, as the card says: `data-name`, else the host of the merchant's address. */
  readonly merchantName: string
  /** Where the link goes that shows without the card. @default the product's own address */
  readonly url?: string
  /** BCP 47. @default 'en' */
  readonly language?: string
  /** The words of a language that is not built in: `@tillkit/widgets/words/…`. */
  readonly words?: Words
  /** Further attributes of `<till-product>`: `variant`, `store`, `face`, `layout` … */
  readonly attributes?: Readonly<Record<string, string>>
  /** Of a page whose policy goes by nonces. */
  readonly nonce?: string
  /** Where `snippetCss` is served, for a policy that allows no inline style. @default the styles are in the snippet */
  readonly stylesheet?: string
}

/** The styles of a rendered card, to be served as a file where a policy allows no inline style. */
export const snippetCss: string = [tokens, base, css, before].join('\n')

/**
 * A product's `<till-product>` with its card already drawn, in a declarative shadow root: readers see it with the page's
 * first paint, before any script. Until the till is there a press goes to the link. Then the same elements come to life,
 * with the merchant's price of that moment.
 */
export function renderToSnippet(product: Product, options: SnippetOptions): string {
  const { merchantName, language = 'en', words, attributes = {}, nonce, stylesheet } = options
  const given = { handle: product.handle ?? product.id, ...attributes }
  const styles = stylesheet ? undefined : ([] as string[])
  const place = styles ? '' : `<link rel="stylesheet" href="${escapeText(stylesheet ?? '')}">`
  const before = `${place}<slot></slot>`
  const card = renderCard({ product, merchantName, language, words, attributes, styles, before })
  const rules = styles?.map((text, index) => `[data-s="${index}"]{${text}}`).join('')
  const style = `<style${nonce ? ` nonce="${escapeText(nonce)}"` : ''}>${snippetCss}${rules}</style>`
  const root = styles ? card.replace('<slot>', () => `${style}<slot>`) : card
  return `<till-product${Object.entries(given).map(attributeText).join('')}><template shadowrootmode="open">${root}</template>${linkTo(product, options)}</till-product>`
}

function attributeText([name, value]: readonly [string, string]): string {
  if (!/^[a-z][a-z-]*$/.test(name) || name.startsWith('on')) {
    throw new TillError('config', `"${name}" is no attribute of <till-product>`)
  }
  return ` ${name}="${escapeText(value)}"`
}

/** What shows without the till: the title and the lowest price, with a link where there is an address to go to. */
function linkTo(product: Product, { url = product.url, language = 'en' }: SnippetOptions): string {
  const text = escapeText(`${product.title}, ${formatPrice(product.price_range.min, language)}`)
  const address = safeUrl(url)
  return address ? `<a href="${escapeText(address)}">${text}</a>` : `<span>${text}</span>`
}
