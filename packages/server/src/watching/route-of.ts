const parts = ['carts', 'checkout-sessions', 'orders'] as const

/**
 * What a path asks for, without the ids in it: `/m/acme/carts/c_1/cancel` is `carts/:id/cancel`. For logs and metrics: an id
 * is a shopper's secret, and each would be a series of its own. What is not known is `other`.
 */
export function routeOf(path: string): string {
  const route = path.replace(/^\/m\/[^/]+/, '').replace(/^\//, '')
  if (
    /^(\.well-known\/ucp|catalog\/(search|lookup|product)|openapi\.json|healthz|readyz|metrics)$/.test(route)
  )
    return route
  const [part, id, action, ...rest] = route.split('/')
  if (part === 'permalink' && id !== undefined && action === undefined) return 'permalink/:items'
  const known = parts.find(name => name === part)
  if (!known || rest.length > 0 || (action !== undefined && action !== 'complete' && action !== 'cancel'))
    return 'other'
  return [known, ...(id === undefined ? [] : [':id']), ...(action === undefined ? [] : [action])].join('/')
}
