const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What is wrong with a request's headers by UCP's REST binding; undefined where nothing is. */
export function refuseHeaders({ headers, method }: Request, isRead: boolean): string | undefined {
  const agent = headers.get('ucp-agent') ?? ''
  if (!/^profile="https:\/\/[^"]+\/\.well-known\/ucp"$/.test(agent)) return `UCP-Agent: ${agent}`
  if (!uuid.test(headers.get('request-id') ?? '')) return 'Request-Id is no UUID'
  if (method === 'GET') return undefined
  if (!headers.get('content-type')?.startsWith('application/json')) return 'Content-Type is not JSON'
  return isRead || headers.get('idempotency-key') ? undefined : 'Idempotency-Key is missing'
}
