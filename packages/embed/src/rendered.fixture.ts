import type { Product } from '@tillkit/core'
import type { SnippetOptions } from '@tillkit/widgets/snippet'
import type { TestPages } from './pages.fixture.ts'

/** As it is installed: among the sources a test finds no styles. */
const built = new URL('../../widgets/dist/snippet/index.js', import.meta.url).href
const { renderToSnippet, snippetCss } = (await import(built)) as typeof import('@tillkit/widgets/snippet')

const merchantName = 'Saltmarsh Workshop'
const picture = (base: string) => `${base}/pictures/enamel-mug.svg`

/** The mug of the memory adapter's shop, as a server of the page's own knows it; by default in yesterday's words. */
export function aMug(base: string, change: Partial<Product> = {}): Product {
  const price = { amount: 999, currency: 'EUR' }
  return {
    id: 'enamel-mug',
    handle: 'enamel-mug',
    title: 'Enamel mug of yesterday',
    description: {},
    url: `${base}/shop.html`,
    price_range: { min: price, max: price },
    media: [{ type: 'image', url: picture(base), width: 800, height: 1000 }],
    variants: [{ id: 'enamel-mug', title: 'Enamel mug', description: {}, price }],
    ...change,
  }
}

/** How the page around a rendered card is served. */
export interface RenderedPage extends Partial<SnippetOptions> {
  /** `<meta>` policy of the page. */
  readonly csp?: string
  readonly product?: Partial<Product>
  /** Without the till's script. */
  readonly isBare?: boolean
}

/** Serves a page with a rendered card, and the till a second later than the page. Answers its address. */
export async function serveRendered(
  pages: TestPages,
  { csp, product, isBare, ...options }: RenderedPage = {},
): Promise<string> {
  const served = await pages.serve({
    answer(path, times) {
      if (path === '/card.css') return { body: snippetCss, type: 'text/css' }
      if (path === '/shop.html') return { body: '<!doctype html><title>The shop</title>' }
      if (path !== '/rendered.html' || times > 50) return undefined
      const policy = csp ? `<meta http-equiv="content-security-policy" content="${csp}">` : ''
      const script = `<script async src="/till/till.js" data-merchant="memory:demo" data-name="${merchantName}" data-images="/pictures/{handle}.svg"></script>`
      return {
        body: `<!doctype html><html lang="en"><meta charset="utf-8">${policy}<title>Rendered</title>
<link rel="icon" href="/pictures/till.svg"><h1>Rendered</h1>
${renderToSnippet(aMug(served.url, product), { merchantName, ...options })}
<p id="after">What follows must not move.</p>${isBare ? '' : script}</html>`,
      }
    },
    delayMs: 700,
  })
  return `${served.url}/rendered.html`
}
