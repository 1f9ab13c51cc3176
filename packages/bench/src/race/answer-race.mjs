import { blogCss, blogPage } from './contestants/blog-page.mjs'
import { origins } from './network/origins.mjs'
import { answerCommerceLayer } from './shops/commerce-layer-shop.mjs'
import { picture } from './shops/product.mjs'
import { answerShopify } from './shops/shopify-shop.mjs'
import { answerVendure } from './shops/vendure-shop.mjs'

/**
 * What each origin of the race answers. A contestant's page with so many widgets is `/<id>/<count>`. `real` are answers by
 * host, in the place of a stub's.
 */
export function answerRace(field, real = {}) {
  const pages = new Map()
  const pageOf = (id, count) => {
    const key = `${id}/${count}`
    const made = pages.get(key) ?? field.find(it => it.id === id)?.page(count) ?? blogPage({ body: '' })
    pages.set(key, made)
    return made
  }
  const files = new Map(
    field.flatMap(({ id, files }) => [...files].map(([name, it]) => [`/${folderOf(id)}/${name}`, it])),
  )
  return request => {
    const [path = ''] = request.path.split('?')
    const answer = real[request.host.split(':')[0]]
    if (answer) return answer(request)
    if (files.has(path)) return { type: path.split('.').pop(), body: files.get(path) }
    switch (request.host) {
      case origins.blog: {
        if (path === '/blog.css') return { type: 'css', body: blogCss }
        const [, id = '', count = '1'] = path.split('/')
        return { type: 'html', body: pageOf(id, Number(count)) }
      }
      case origins.cdn:
        return { status: 404 }
      case origins.pictures:
        return { type: 'png', body: picture }
      case origins.vendure:
        return answerVendure(request)
      case origins.shopify:
        return answerShopify(request)
      default:
        return answerCommerceLayer(request)
    }
  }
}

/** Every form of Tillkit loads the same files. */
const folderOf = id => (id.startsWith('tillkit') ? 'till' : id)
