import { handles } from './known.mjs'

const threads = [
  'Ivory',
  'Sand',
  'Honey',
  'Amber',
  'Rust',
  'Brick',
  'Rose',
  'Plum',
  'Indigo',
  'Teal',
  'Moss',
  'Slate',
]

/** The ways a description can try to run code in the page that shows it. */
const hostile = `<h3>A globe with real snow</h3><p>Shake it. <b>Gently.</b></p>
<img src="x" onerror="window.__pwned='img'"><script>window.__pwned='script'</script>
<svg onload="window.__pwned='svg'"><animate onbegin="window.__pwned='animate'"></svg>
<a href="javascript:window.__pwned='link'">Read more</a> <a href=" jAvA&#x0A;script:window.__pwned='entity'">and more</a>
<a href="data:text/html,<script>alert(1)</script>">data</a> <a href="/care">Care</a> <a href="https://example.com/snow">snow</a>
<iframe srcdoc="<script>parent.__pwned='frame'</script>"></iframe><style>body{display:none!important}</style>
<p style="position:fixed;inset:0;z-index:99999" onclick="window.__pwned='click'">Hand-made in a <em>small</em> workshop.</p>
<form action="https://example.com/steal"><input name="card"><button>Pay</button></form><ul><li>Glass<li>Water</ul>`

/** Products at the limits, in USD cents; `values` follow the order of `options`. */
export const edgeProducts = [
  {
    handle: handles.scarce,
    name: 'Field Notebook',
    description: 'Stitched by hand, 96 pages of cream paper, opens flat on a desk.',
    picture: 'abel-y-costa',
    variants: [{ usd: 2400, stock: 3 }],
  },
  {
    handle: handles.soldOut,
    name: 'Letterpress Calendar',
    description: 'Twelve months on cotton paper, printed once a year and gone by November.',
    picture: 'benjamin-voros',
    variants: [{ usd: 3800, stock: 0 }],
  },
  {
    handle: handles.impossibleCombinations,
    name: 'Linen Overshirt',
    description: 'Washed linen, two pockets, cut to be worn over everything.',
    picture: 'jean-philippe-delberghe',
    options: [
      { name: 'Color', values: ['Ink', 'Chalk', 'Clay'] },
      { name: 'Size', values: ['S', 'M', 'L', 'XL'] },
    ],
    // Chalk is never cut in XL, Clay only in S and M.
    variants: [
      { values: ['Ink', 'S'], usd: 12000, stock: 20 },
      { values: ['Ink', 'M'], usd: 12000, stock: 0 },
      { values: ['Ink', 'L'], usd: 12000, stock: 20 },
      { values: ['Ink', 'XL'], usd: 12500, stock: 20 },
      { values: ['Chalk', 'S'], usd: 12000, stock: 20 },
      { values: ['Chalk', 'M'], usd: 12000, stock: 20 },
      { values: ['Chalk', 'L'], usd: 12000, stock: 20 },
      { values: ['Clay', 'S'], usd: 9900, stock: 20 },
      { values: ['Clay', 'M'], usd: 9900, stock: 20 },
    ],
  },
  {
    handle: handles.twelveOptions,
    name: 'Silk Thread',
    description: 'Two hundred metres of twisted silk on a wooden spool.',
    picture: 'adam-birkett',
    options: [{ name: 'Shade', values: threads }],
    variants: threads.map(shade => ({ values: [shade], usd: 650, stock: 100 })),
  },
  {
    handle: handles.withoutVariants,
    name: 'Coming Soon Radio',
    description: 'Announced, photographed, not yet for sale.',
    picture: 'jakob-owens',
  },
  {
    handle: handles.disabled,
    name: 'Withdrawn Fan Heater',
    description: 'Taken off sale.',
    picture: 'vincent-liu',
    enabled: false,
    variants: [{ usd: 5900, stock: 10 }],
  },
  {
    handle: handles.hostileHtml,
    name: 'Snow Globe <b>"Alps"</b> & Friends',
    description: hostile,
    picture: 'pierre-chatel-innocenti',
    variants: [{ usd: 1900, stock: 50 }],
  },
  {
    handle: handles.longTitle,
    name: 'Rindfleischetikettierungsüberwachungsaufgabe, framed certificate for the office wall or so',
    description: 'Forty-four letters in one word, ninety in the title.',
    picture: 'zoltan-kovacs',
    variants: [{ usd: 4500, stock: 50 }],
  },
  {
    handle: handles.withoutPicture,
    name: 'Plain Envelope',
    description: 'It looks exactly as you imagine.',
    variants: [{ usd: 120, stock: 100 }],
  },
]
