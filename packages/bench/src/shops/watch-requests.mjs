/**
 * Keeps every request of a page as `{ url, from, to, server }`, in milliseconds of the machine's clock; `server` is what the
 * shop took, as the answer's header tells.
 */
export async function watchRequests({ send, on }) {
  const requests = new Map()
  on('Network.requestWillBeSent', ({ requestId, request, timestamp }) =>
    requests.set(requestId, {
      url: request.url,
      from: timestamp * 1000,
      to: Number.POSITIVE_INFINITY,
      server: 0,
    }),
  )
  on('Network.responseReceived', ({ requestId, response }) => {
    const told = Object.entries(response.headers).find(
      ([name]) => name.toLowerCase() === 'server-timing',
    )?.[1]
    const asked = requests.get(requestId)
    if (asked) asked.server = Number(/dur=([\d.]+)/.exec(told ?? '')?.[1] ?? 0)
  })
  const end = ({ requestId, timestamp }) => {
    const asked = requests.get(requestId)
    if (asked) asked.to = timestamp * 1000
  }
  on('Network.loadingFinished', end)
  on('Network.loadingFailed', end)
  await send('Network.enable')
  return () => [...requests.values()].filter(({ url }) => url.startsWith('https:'))
}
