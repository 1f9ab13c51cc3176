import type { Loader } from '../snippet.fixture.ts'
import { policyOfTwoLines } from './two-lines.fixture.ts'

/** What a policy is written with. */
export interface Where {
  /** Origins. */
  readonly cdn: string
  readonly shop: string
  /** As on the script tag. */
  readonly nonce: string
  /** The hash of the pinned loader, and those that it carries and fetches, as CSP writes them. */
  readonly loaderHash: string
  readonly fileHashes: string
}

/** What happens on a page: the order is placed, or the author's link stays. */
export type Outcome = 'sells' | 'link'

/** A page's policy. */
export interface Policy {
  readonly name: string
  readonly because: string
  /** Response headers; `csp` alone is one policy, a list several. */
  csp?(where: Where): string | readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** The same policy in the page's markup. */
  readonly isMeta?: true
  readonly isReportOnly?: true
  /** The files are at the page's own origin. */
  readonly isSelfHosted?: true
  /** The script tag has the policy's nonce. */
  readonly hasNonce?: true
  /** @default 'sells' with either loader */
  readonly outcome?: Outcome | Readonly<Record<Loader, Outcome>>
  /** The merchant's pictures are refused: each is a violation that no widget with a picture can avoid. */
  readonly refusesPictures?: true
  /** No clean realm can be had for a tampered page: no policy for the loader's address, or another origin in the frame. */
  readonly refusesRealm?: true
}

const two = ({ cdn, shop }: Where) => policyOfTwoLines(cdn, shop)
const trusted = `require-trusted-types-for 'script'`

/** The two lines, and something that the page's owner forbids beside them. */
const beside = (name: string, directive: string, because: string): Policy => ({
  name,
  because,
  csp: where => `${two(where)}; ${directive}`,
})

/** The policies that pages have. A row each, with the reason why it is here. */
export const policies: readonly Policy[] = [
  { name: 'two lines', because: 'what the guide tells a page owner to write', csp: two },
  {
    name: 'default none',
    because: 'the strictest start; pictures are a third line',
    csp: where => `default-src 'none'; ${two(where)}; img-src ${where.shop}`,
  },
  {
    name: 'nonce',
    because: 'scripts go by nonces and not by hosts',
    hasNonce: true,
    csp: ({ nonce, shop }) => `script-src 'nonce-${nonce}'; connect-src ${shop}`,
  },
  {
    name: 'nonce and strict-dynamic',
    because: 'what Google calls a strict policy',
    hasNonce: true,
    csp: ({ nonce, shop }) =>
      `script-src 'nonce-${nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'none'; connect-src ${shop}`,
  },
  {
    name: 'nonce, strict-dynamic and Trusted Types',
    because: 'the strict policy with the second half of it',
    hasNonce: true,
    csp: ({ nonce }) => `script-src 'nonce-${nonce}' 'strict-dynamic'; ${trusted}`,
  },
  {
    name: 'hash and strict-dynamic',
    because: 'a static page: the hash of the pinned loader; the floating one has none to give',
    csp: ({ loaderHash, shop }) => `script-src '${loaderHash}' 'strict-dynamic'; connect-src ${shop}`,
    outcome: { pinned: 'sells', floating: 'link' },
  },
  {
    name: 'hashes of all files',
    because: 'no host and nothing dynamic: every file by its hash',
    csp: ({ loaderHash, fileHashes, shop }) =>
      `script-src '${loaderHash}' ${fileHashes}; connect-src ${shop}`,
    outcome: { pinned: 'sells', floating: 'link' },
  },
  {
    name: 'hash of the loader only',
    because: 'forbids what the loader loads',
    csp: ({ loaderHash }) => `script-src '${loaderHash}'`,
    outcome: 'link',
  },
  {
    name: 'self',
    because: 'the files at the page’s own origin',
    isSelfHosted: true,
    csp: ({ shop }) => `default-src 'self'; connect-src ${shop}; img-src ${shop}`,
  },
  {
    name: 'self and Trusted Types none',
    because: 'no policy object at all may be made',
    isSelfHosted: true,
    csp: () => `script-src 'self'; ${trusted}; trusted-types 'none'`,
    refusesRealm: true,
  },
  {
    name: 'Trusted Types',
    because: 'sinks are guarded, policies are free',
    csp: where => `${two(where)}; ${trusted}`,
  },
  {
    name: 'Trusted Types none',
    because: 'sinks are guarded and nobody gets a policy',
    csp: where => `${two(where)}; ${trusted}; trusted-types 'none'`,
    refusesRealm: true,
  },
  {
    name: 'Trusted Types tillkit',
    because: 'the one name that a till may ask for',
    csp: where => `${two(where)}; ${trusted}; trusted-types tillkit`,
  },
  {
    name: 'Trusted Types tillkit twice',
    because: 'two copies on one page may both ask',
    csp: where => `${two(where)}; ${trusted}; trusted-types tillkit 'allow-duplicates'`,
  },
  beside('no styles', `style-src 'none'`, 'constructed sheets are restricted by no policy'),
  beside(
    'styles of the page',
    `style-src 'self'; style-src-attr 'none'`,
    'no inline style, not as an attribute',
  ),
  {
    ...beside('no pictures', `img-src 'self'`, 'the merchant’s pictures are not the page’s'),
    refusesPictures: true,
  },
  beside('no fonts, no media', `font-src 'none'; media-src 'none'; object-src 'none'`, 'a till brings none'),
  beside('no frames', `frame-src 'none'`, 'a clean realm must not need a frame that is fetched'),
  beside('no children', `child-src 'none'; worker-src 'none'`, 'no frames and no workers'),
  beside('no base, no forms', `base-uri 'none'; form-action 'none'`, 'no form of ours goes anywhere'),
  beside('no workers, no manifest', `worker-src 'none'; manifest-src 'none'`, 'a till has none'),
  beside('no attributes', `script-src-attr 'none'`, 'no inline handler'),
  beside('not framed', `frame-ancestors 'none'`, 'a till needs no frame around it'),
  {
    ...beside(
      'sandbox with scripts',
      'sandbox allow-scripts',
      'no origin, no storage, and forms never submit',
    ),
    refusesRealm: true,
  },
  beside(
    'sandbox with an origin',
    'sandbox allow-scripts allow-same-origin',
    'storage again, forms still never submit',
  ),
  beside(
    'sandbox with forms',
    'sandbox allow-scripts allow-same-origin allow-forms',
    'what many hosts give to embedded posts',
  ),
  {
    name: 'report only',
    because: 'nothing is refused, and nothing of ours may be reported',
    isReportOnly: true,
    csp: where =>
      `default-src 'none'; ${two(where)}; img-src ${where.shop}; ${trusted}; trusted-types tillkit`,
  },
  {
    name: 'in the markup',
    because: 'pages whose owner sets no headers',
    isMeta: true,
    csp: where => `default-src 'none'; ${two(where)}; img-src ${where.shop}`,
  },
  {
    name: 'two policies',
    because: 'a proxy adds its own: both count',
    csp: where => [two(where), `default-src https: ${where.cdn} ${where.shop}; ${trusted}`],
  },
  {
    name: 'no scripts',
    because: 'the till does not run at all',
    csp: () => `script-src 'none'`,
    outcome: 'link',
  },
  {
    name: 'no connections',
    because: 'the merchant cannot be asked',
    csp: ({ cdn }) => `script-src ${cdn}; connect-src 'none'`,
    outcome: 'link',
  },
  {
    name: 'connections elsewhere',
    because: 'the merchant is not among those allowed',
    csp: ({ cdn }) => `script-src ${cdn}; connect-src 'self' ${cdn}`,
    outcome: 'link',
  },
  { name: 'sandbox', because: 'no scripts in the frame', csp: () => 'sandbox', outcome: 'link' },
  {
    name: 'cross-origin isolated',
    because: 'COEP refuses files that do not say that they may be embedded',
    csp: two,
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  },
  {
    name: 'integrity policy',
    because: 'the browser refuses scripts without a hash',
    csp: two,
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    outcome: { pinned: 'sells', floating: 'link' },
  },
]
