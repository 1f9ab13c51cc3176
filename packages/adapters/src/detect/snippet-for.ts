import { toWebUrl } from '../shared/to-web-url.ts'
import type { Detection } from './detect.ts'

/**
 * The two tags to paste for a shop that was recognized. What only the merchant or the relay's owner knows stands as
 * `YOUR-…`.
 */
export function snippetFor({ platform, shop, way }: Detection): string | undefined {
  if (!platform || !shop) return undefined
  const { endpoint, options = {}, example } = shop
  const adapter = way === 'relay' ? 'ucp' : platform
  const merchant = `${adapter}:${way === 'relay' ? 'https://YOUR-RELAY/m/YOUR-SHOP' : endpoint}`
  const rows = Object.entries(way === 'relay' ? {} : options)
  const attributes = [
    ['data-merchant', merchant],
    ...rows.map(([name, value]) => [`data-${name}`, value || `YOUR-${name.toUpperCase()}`]),
  ].map(([name = '', value = '']) => ` ${name}="${attribute(value)}"`)
  const { handle = 'YOUR-PRODUCT', title = 'The product', url = endpoint } = example ?? {}
  // The shop's word for it, which is pasted into a page.
  const link = toWebUrl(url, endpoint) ?? endpoint
  return `<script async crossorigin src="https://cdn.example/v1/till-${adapter}.js"${attributes.join('')}></script>
<till-product handle="${attribute(handle)}"><a href="${attribute(link)}">${attribute(title)}</a></till-product>`
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
