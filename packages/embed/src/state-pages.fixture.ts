import { readFileSync } from 'node:fs'

const link = (handle: string) => `<a href="https://saltmarsh.example/${handle}">${handle}</a>`
const card = (handle: string, more = '') =>
  `<till-product handle="${handle}" ${more}>${link(handle)}</till-product>`
const cart = '<till-cart></till-cart>'

/** What each page holds, in the order of its states. */
const bodies: Readonly<Record<string, string>> = {
  card: [
    card('enamel-mug', 'description'),
    card('linen-apron', 'buy-now'),
    card('brass-pen'),
    card('beeswax-candle'),
    card('silk-thread'),
    card('oak-tray'),
    card('ash-stool', 'layout="compact"'),
    card('stoneware-bowl', 'face="own"'),
    card('no-such-thing'),
    card('field-notebook', 'store="bare"'),
  ].join(''),
  buy: `<p>Some drink from the tap, some <till-buy handle="enamel-mug">${link('mug')}</till-buy> and read on.</p>
    <p>Or cook in <till-buy handle="linen-apron">${link('apron')}</till-buy>, or write with
    <till-buy handle="brass-pen">${link('pen')}</till-buy>.</p>`,
  shelf: `<till-shelf limit="6">${link('all')}</till-shelf>`,
  cart: cart + card('field-notebook') + card('linen-apron'),
  'two carts': `${cart}<till-product store="bare" handle="oak-tray">${link('tray')}</till-product>${card('enamel-mug')}`,
  checkout: cart + card('linen-apron'),
  'checkout in place': `${card('enamel-mug')}<till-checkout>${link('cart')}</till-checkout>`,
}

/** A page as it is served. Its store without `images` has products without pictures. */
export function statePage(walk: string, language: string): string {
  const script = `<script async src="/till/till.js" data-merchant="memory:demo" data-name="Saltmarsh Workshop" data-images="/pictures/{handle}.svg"></script>`
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>${walk}</title>
    <link rel="icon" href="/pictures/till.svg"><link rel="stylesheet" href="/page.css">${script}</head><body><h1>${walk}</h1>
    ${bodies[walk] ?? ''}<till-store id="bare" merchant="memory:bare" name="Bare Walls"></till-store></body></html>`
}

const longTitle =
  'Oak tray for letters, keys, and whatever else lands on a desk, from the Donaudampfschifffahrtsgesellschaftskapitänskajüte'

/** The merchant's own code, with a product whose title does not end. */
export function wordyMerchant(): string {
  const code = readFileSync(new URL('../dist/memory-merchant-at.js', import.meta.url), 'utf8')
  return code.replace(/(["'`])Oak tray\1/, JSON.stringify(longTitle))
}
