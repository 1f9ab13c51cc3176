import { Agent, request } from 'node:http'

/**
 * Asks at a steady rate, whatever the answers take, and measures each from the moment it was due: a server that stalls
 * cannot hide the requests that would have come meanwhile.
 * @param {{ url: string, body: string, headers?: Record<string, string>, perSecond: number, seconds: number }} load
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, max: number, failed: number }>} milliseconds;
 *   `perSecond` as answered
 */
export async function load({ url, body, headers = {}, perSecond, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const total = perSecond * seconds
  const began = performance.now()
  const dueAt = index => began + (index * 1000) / perSecond
  const times = []
  let failed = 0
  const ask = due =>
    new Promise(resolve => {
      const asked = request(url, {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      })
      asked.once('response', response => {
        if (response.statusCode !== 200) failed += 1
        response.resume().once('end', () => {
          times.push(performance.now() - due)
          resolve()
        })
      })
      asked.once('error', () => {
        failed += 1
        resolve()
      })
      asked.end(body)
    })
  const asked = []
  for (let index = 0; index < total; ) {
    for (; index < total && dueAt(index) <= performance.now(); index += 1) asked.push(ask(dueAt(index)))
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  await Promise.all(asked)
  const took = performance.now() - began
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { perSecond: (times.length * 1000) / took, p50: at(0.5), p99: at(0.99), max: at(1), failed }
}
