/**
 * Names that only a secret has; how the keys look that platforms tell their merchants to keep (Stripe, Shopify,
 * WooCommerce, GitHub, AWS, PEM); and, in the six ways base64 writes them, "admin" and "service_role" in the claims of a JSON
 * Web Token.
 */
const secret =
  /^\S*(secret|passw|private)\S*=.|\b([rs]k_|shp(at|ca|pa|ss)_|c[ks]_[\da-f]{30}|gh[ps]_|AKIA)|-----BEGIN|eyJ.*(YWRtaW4|FkbWlu|hZG1pb|c2VydmljZV9yb2xl|NlcnZpY2Vfcm9sZ|zZXJ2aWNlX3JvbG)/

/** Whether a setting looks like what must never stand in a page. Public keys (`pk_…`, a storefront's token) pass. */
export function looksSecret(name: string, value = ''): boolean {
  return secret.test(`${name}=${value}`)
}
