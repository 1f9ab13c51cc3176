/** Names that only a secret has. */
const names = /secret|passw|private|admin/

/** How the keys look that platforms tell their merchants to keep: Stripe, Shopify, WooCommerce, GitHub, AWS, PEM. */
const keys = /(^|\W)([rs]k_|shp(at|ca|pa|ss)_|c[ks]_[\da-f]{30}|gh[ps]_|AKIA[\dA-Z]{12})|-----BEGIN/

/**
 * Whether a setting looks like something that must never stand in a page. Public keys (`pk_…`, a storefront token) pass; a
 * JSON Web Token passes unless its own claims speak of an administrator or a service.
 */
export function looksSecret(name: string, value: string): boolean {
  return value !== '' && (names.test(name) || keys.test(value) || /admin|service_role/.test(claims(value)))
}

function claims(value: string): string {
  const payload = /\beyJ[\w-]+\.([\w-]+)/.exec(value)?.[1]
  try {
    return payload ? atob(payload.replace(/-/g, '+').replace(/_/g, '/')) : ''
  } catch {
    return ''
  }
}
