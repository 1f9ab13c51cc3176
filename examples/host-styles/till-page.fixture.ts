import type { HostSheet } from './sheets.fixture.ts'

const important = (declarations: readonly string[]) => declarations.map(it => `${it}!important`).join(';')

/**
 * What a page may do to the ground that a till stands on, and so to every pixel of it: fade it, turn it, cut it, paint it. It
 * is the page's own doing to what is around a till, and kept from happening here on each element that a till is inside of.
 * Whatever is inherited of a text is left as the stylesheet has it.
 */
const ground = important([
  'display:block',
  'position:static',
  'float:none',
  'margin:0',
  'padding:0',
  'border-radius:0',
  'border:0',
  'width:auto',
  'height:auto',
  'min-width:0',
  'max-width:none',
  'min-height:0',
  'max-height:none',
  'overflow:visible',
  'opacity:1',
  'filter:none',
  'backdrop-filter:none',
  'transform:none',
  'translate:none',
  'rotate:none',
  'scale:none',
  'perspective:none',
  'offset:none',
  'will-change:auto',
  'animation:none',
  'transition:none',
  'mask:none',
  'clip-path:none',
  'mix-blend-mode:normal',
  'contain:none',
  'content-visibility:visible',
  'container:none',
  'columns:auto',
  'background:Canvas',
  'color-scheme:light dark',
  'box-shadow:none',
  'outline:0',
  '-webkit-box-reflect:none',
])

/** Of the whole window: nothing that the page paints is seen. */
const floor = `${ground};${important(['position:fixed', 'inset:0', 'z-index:0', 'isolation:isolate', 'direction:inherit'])}`

/**
 * The author's box (decision 0004): where it stands and how wide it is. Besides that, what the face "inherit" is for: the
 * article's font, ink and color scheme, which `style` says where they are taken over.
 */
const box = (x: number, y: number, width: number, style: readonly string[] = []) =>
  important([
    'position:absolute',
    `inset:${y}px auto auto ${x}px`,
    'float:none',
    'margin:0',
    `width:${width ? `${width}px` : 'auto'}`,
    'min-width:0',
    'max-width:none',
    'height:auto',
    'min-height:0',
    'max-height:none',
    'visibility:visible',
    'box-sizing:border-box',
    'transition:none',
    // The reader's, on the ground above.
    'color-scheme:light dark',
    ...style,
  ])

const inherit = ['color:CanvasText', 'font-family:serif']
/** In a line it has the size and the height of the line as well, which its host cannot say. It is without a box. */
const line = important(['display:contents', 'font-size:medium', 'line-height:1.5'])

const link = (handle: string) => `<a href="https://saltmarsh.example/${handle}">${handle}</a>`

/** How a reader has set the browser. */
export interface Reader {
  readonly dir: 'ltr' | 'rtl'
  /** Of 16 pixels. */
  readonly text: 100 | 200
  readonly colors: 'light' | 'dark' | 'forced'
}

/** A page with every widget that stands in an article, in both faces; its drawer comes on the right or on the left. */
export function tillPage(dir: Reader['dir'], sheets: readonly HostSheet[]): string {
  const likes = sheets.map(({ name, like }) => (like ? `<style data-like="${name}">${like}</style>` : ''))
  const [first, second] = dir === 'ltr' ? [10, 340] : [800, 470]
  return `<!doctype html><html lang="${dir === 'ltr' ? 'en' : 'ar'}" dir="${dir}" style="${ground}"><head><meta charset="utf-8">
    <title>Till</title><link rel="icon" href="data:,">${likes.join('')}
    <script async src="/till/till.js" data-merchant="memory:demo" data-images="/pictures/{handle}.svg"></script></head>
    <body style="${ground}"><main style="${floor}">
    <till-cart style="${box(first, 10, 0, inherit)}"></till-cart>
    <p style="${line}"><till-buy handle="enamel-mug" style="${box(second, 10, 0, inherit)}">${link('enamel-mug')}</till-buy></p>
    <till-product handle="linen-apron" style="${box(first, 90, 300, inherit)}">${link('linen-apron')}</till-product>
    <till-product handle="field-notebook" face="own" style="${box(second, 90, 300)}">${link('field-notebook')}</till-product>
    </main></body></html>`
}
