/** The headers whose change PCI DSS 11.6.1 wants noticed: what decides which scripts run, and who may frame or watch the page. */
const watched = [
  'content-security-policy',
  'content-security-policy-report-only',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'integrity-policy',
  'permissions-policy',
  'referrer-policy',
  'reporting-endpoints',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
]

/** Those that a page has, with nonces taken out, since they differ each time. */
export function securityHeaders(headers: Headers, inMarkup: readonly string[]): Record<string, string> {
  const found = watched.flatMap(name => {
    const value = headers.get(name)
    return value === null ? [] : [[name, withoutNonces(value)] as const]
  })
  const meta = inMarkup.map(withoutNonces).join(' | ')
  return { ...Object.fromEntries(found), ...(meta && { 'content-security-policy (meta)': meta }) }
}

const withoutNonces = (value: string) => value.replace(/'nonce-[^']+'/g, "'nonce-…'")

/** What a page that sells should have and has not. */
export function adviceOn(headers: Readonly<Record<string, string>>, isSecure: boolean): string[] {
  const policies = [headers['content-security-policy'], headers['content-security-policy (meta)']]
    .filter(value => value !== undefined)
    .join('; ')
  const directive = /(?:^|;)\s*(?:script-src|default-src)\s+([^;]*)/i.exec(policies)?.[1]
  const advice: string[] = []
  if (directive === undefined)
    advice.push(
      'no content security policy says which scripts may run (docs/guide/content-security-policy.md)',
    )
  // A nonce, a hash or strict-dynamic turns 'unsafe-inline' off in every browser that knows them.
  else if (/'unsafe-inline'/.test(directive) && !/'(nonce|sha\d+)-|'strict-dynamic'/.test(directive))
    advice.push("the policy allows 'unsafe-inline': any script that gets into the page runs")
  if (directive !== undefined && /'unsafe-eval'/.test(directive))
    advice.push("the policy allows 'unsafe-eval'")
  if (isSecure && !headers['strict-transport-security']) advice.push('no strict-transport-security')
  if (headers['x-content-type-options'] !== 'nosniff') advice.push('no x-content-type-options: nosniff')
  return advice
}
