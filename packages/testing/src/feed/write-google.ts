import { toDecimal } from '@tillkit/core/money'
import type { FeedShopInit } from './create-feed-shop.ts'
import type { ShopProduct, ShopVariant } from './feed-catalog.ts'
import { type GoogleItem, googleItem } from './google-spec.ts'

/** The shop's items for Google, each checked against Google's specification before anyone sees it. */
export function googleItems(products: readonly ShopProduct[], init: FeedShopInit): readonly GoogleItem[] {
  return products.flatMap(product =>
    product.variants.map(variant => {
      const item = toItem(product, variant, init)
      const { error } = googleItem.safeParse(item)
      if (error) throw new Error(`the stand-in wrote what Google would refuse: ${error.message}`)
      return item
    }),
  )
}

function toItem(
  product: ShopProduct,
  variant: ShopVariant,
  { site, currency, ...init }: FeedShopInit,
): GoogleItem {
  const id = `${init.idPrefix ?? ''}${variant.number}`
  const money = (amount: number) => `${toDecimal({ amount, currency })} ${currency}`
  const day = (offset: number) =>
    `${new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 16)}+0000`
  const { before, price } = variant
  return {
    id,
    title: [product.title, ...variant.options].join(' '),
    description: product.description,
    link: `${site}/p/${product.handle}${variant.options.length ? `?variant=${variant.number}` : ''}`,
    image_link: `${site}/pictures/${variant.number}.jpg`,
    availability: variant.stock > 0 ? 'in_stock' : 'out_of_stock',
    price: money(before ?? price),
    ...(before && { sale_price: money(price), sale_price_effective_date: `${day(-1)}/${day(1)}` }),
    brand: product.brand,
    condition: 'new',
    product_type: product.categories.join(' > '),
    ...(product.axes.length > 0 && { item_group_id: String(product.number) }),
    ...Object.fromEntries(product.axes.map((axis, at) => [axis.toLowerCase(), variant.options[at]])),
    ...(init.hasCheckoutLinks && { checkout_link_template: `${site}/checkout/${id}` }),
    ...(init.hasCounts && { quantity_to_sell_on_facebook: String(variant.stock) }),
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, char => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[char]};`)

/** A feed in RSS 2.0, as Google's own example is written. */
export function toRss(items: readonly GoogleItem[], site: string): string {
  const written = items.map(item => {
    const fields = Object.entries(item).map(([name, value]) => {
      const text = name === 'description' ? `<![CDATA[${value}]]>` : escaped(value)
      return `      <g:${name}>${text}</g:${name}>`
    })
    const shipping = '<g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>'
    return `    <item>\n${fields.join('\n')}\n      ${shipping}\n    </item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- made nightly -->
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
  <channel>
    <title>Tellerrand</title>
    <link>${site}</link>
    <description>All that we sell</description>
${written.join('\n')}
  </channel>
</rss>
`
}

/** The same in Atom 1.0, with Atom's own elements where it has them. */
export function toAtom(items: readonly GoogleItem[], site: string): string {
  const written = items.map(({ id, title, link, description, ...rest }) => {
    const fields = Object.entries(rest).map(([name, value]) => `    <g:${name}>${escaped(value)}</g:${name}>`)
    return `  <entry>
    <id>${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <link href="${escaped(link)}" rel="alternate" type="text/html"/>
    <updated>2026-01-01T00:00:00Z</updated>
    <summary>${escaped(description)}</summary>
${fields.join('\n')}
  </entry>`
  })
  return `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
  <title>Tellerrand</title>
  <link href="${site}" rel="alternate" type="text/html"/>
  <updated>2026-01-01T00:00:00Z</updated>
  <id>tag:shop.example,2026:feed</id>
${written.join('\n')}
</feed>
`
}

/** The same as a table with tabs; cells with quotes are quoted. */
export function toTable(items: readonly GoogleItem[]): string {
  const names = [...new Set(items.flatMap(item => Object.keys(item)))]
  const cell = (value = '') => (/["\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const lines = items.map(item => {
    const values = new Map(Object.entries(item))
    return names.map(name => cell(values.get(name))).join('\t')
  })
  return [names.map(name => name.replaceAll('_', ' ')).join('\t'), ...lines, ''].join('\r\n')
}
