import { readFileSync } from 'node:fs'
import { type Listening, listen } from '../listen.fixture.ts'
import { type ReleaseHost, releaseFolder, version } from '../release-host.fixture.ts'
import type { ShopHost } from '../shop-host.fixture.ts'
import { articlePage, type Loader, product, snippet } from '../snippet.fixture.ts'
import { type Policy, policies, type Where } from './policies.fixture.ts'

const free: Policy = { name: 'none', because: 'to compare with' }

/** Articles under policies, at `/<number>/<loader>`, and without one at `/free/<loader>`; the release is at the same origin too, for who hosts it so. */
export async function servePolicies(cdn: ReleaseHost, shop: ShopHost): Promise<Listening> {
  const hashes: Record<string, string> = JSON.parse(
    readFileSync(`${releaseFolder}/${version}/integrity.json`, 'utf8'),
  )
  const carried = readFileSync(`${releaseFolder}/${version}/till.js`, 'utf8').match(/sha256-[\w+/=]+/g) ?? []
  const where: Where = {
    cdn: cdn.url,
    shop: shop.url,
    nonce: 'bm9uY2U',
    loaderHash: hashes['till.js'] ?? '',
    fileHashes: [...Object.values(hashes), ...carried].map(hash => `'${hash}'`).join(' '),
  }
  const served = await listen((request, reply) => {
    const [, number = '', loader = ''] = (request.url ?? '').split('/')
    const policy = number === 'free' ? free : policies[Number(number)]
    if (!policy || !/^(floating|pinned)$/.test(loader)) {
      cdn.answer(request, reply)
      return
    }
    const at = { cdn: policy.isSelfHosted ? `http://${request.headers.host}` : cdn.url, shop: shop.url }
    const html = pageUnder(policy, where, loader as Loader, at)
    const name = `content-security-policy${policy.isReportOnly ? '-report-only' : ''}`
    if (policy.csp && !policy.isMeta) reply.setHeader(name, policy.csp(where))
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy.headers }).end(html)
  })
  shop.merchant.allow(served.url, 'null')
  return served
}

function pageUnder(policy: Policy, where: Where, loader: Loader, at: { cdn: string; shop: string }): string {
  const meta = policy.isMeta
    ? `<meta http-equiv="content-security-policy" content="${policy.csp?.(where)}">`
    : ''
  const script = snippet(loader, at, policy.hasNonce ? `nonce="${where.nonce}"` : '')
  return articlePage(meta + script, `<till-cart></till-cart>${product(at.shop)}`)
}
