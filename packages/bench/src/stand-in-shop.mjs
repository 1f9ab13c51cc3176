import { createServer } from 'node:http'

/**
 * A shop on an origin of its own that has every product asked for, in the form of Vendure's shop API: for measuring, since
 * it always answers alike. `asked` counts what came.
 */
export async function startStandInShop() {
  const asked = { products: 0, preflights: 0 }
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') {
      asked.preflights++
      response.end()
      return
    }
    const query = new URL(request.url, 'http://localhost').searchParams.get('query') ?? ''
    const slugs = JSON.parse(/slug:\{in:(\[[^\]]*\])/.exec(query)?.[1] ?? '[]')
    asked.products++
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ data: { products: { items: slugs.map(toProduct) } } }))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/shop-api`,
    asked,
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

function toProduct(slug, index) {
  const sizes = ['Small', 'Medium', 'Large']
  return {
    id: `${index + 1}`,
    name: `Product ${slug}`,
    slug,
    description: '<p>Made by hand, slowly.</p>',
    featuredAsset: null,
    assets: [],
    optionGroups: [{ id: '1', name: 'Size', options: sizes.map((name, at) => ({ id: `${at + 1}`, name })) }],
    variants: sizes.map((size, at) => ({
      id: `${index * 3 + at + 1}`,
      name: `Product ${slug} ${size}`,
      sku: `${slug}-${size}`,
      priceWithTax: 1900 + at * 200,
      currencyCode: 'EUR',
      stockLevel: 'IN_STOCK',
      featuredAsset: null,
      options: [{ id: `${at + 1}` }],
    })),
  }
}
