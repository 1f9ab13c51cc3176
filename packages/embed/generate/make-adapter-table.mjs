/**
 * Writes `docs/adapters/README.md`: every adapter, what it can do, what it weighs, how it was proven. From its capabilities,
 * from the built files, and from the `Proven:` line of its page. With `--check` it writes nothing and fails when the table is
 * not current.
 */
import { loadWire } from '../../core/generate/load-wire.mjs'
import { putGenerated, readGenerated } from '../../tools/src/put-generated.mjs'
import { inRepository } from '../../tools/src/root.mjs'
import { adapterNames, buildAdapters } from '../build/chunks.mjs'
import { sizeOf } from '../build/measure.mjs'

const names = adapterNames()
const modules = await loadWire(names.map(name => inRepository('packages/adapters/src', name, 'catalog.ts')))
const files = await buildAdapters()

const rows = names.map((name, index) => [
  `[${name}](${name}.md)`,
  ...facts(modules[index]),
  kilobytes(file => file === `${name}-catalog.js`),
  kilobytes(file => file.startsWith(`${name}-`)),
  provenOf(name),
])

/** What the columns say, in words of the capabilities. */
function facts({ capabilities, discover }) {
  // Of a merchant that tells what it can do, only how it is called is known beforehand.
  if (discover) return [capabilities.transport, ...Array.from({ length: 6 }, () => '*')]
  const { transport, search, sorts, stock, currencies, discount_codes, checkout, order_lookup } = capabilities
  return [
    transport,
    search === 'none' ? '–' : `${search}${sorts.length > 1 ? `, ${sorts.length} orders` : ''}`,
    stock === 'none' ? '–' : stock,
    currencies,
    discount_codes === 'none' ? '–' : discount_codes,
    checkout === 'native' ? 'in the page' : 'at the merchant',
    order_lookup ? 'yes' : '–',
  ]
}

/** Brotli, in units of 1,024 bytes and tenths: small enough to see, coarse enough not to change with every word. */
function kilobytes(isOwn) {
  const bytes = files.filter(({ file }) => isOwn(file)).reduce((sum, { code }) => sum + sizeOf(code).br, 0)
  return (bytes / 1024).toFixed(1)
}

/** The first sentence of the page's `Proven:` line. */
function provenOf(name) {
  const text = readGenerated(`docs/adapters/${name}.md`)
  const [, paragraph] = /^Proven: (.+?)(?:\n\n|$)/ms.exec(text ?? '') ?? []
  if (!paragraph) throw new Error(`docs/adapters/${name}.md has no line that begins with "Proven: "`)
  return paragraph
    .replaceAll('\n', ' ')
    .split(/(?<=\.)\s/)[0]
    .replace(/\.$/, '')
    .replaceAll('|', '\\|')
}

const head = [
  'adapter',
  'calls',
  'search',
  'stock',
  'currencies',
  'codes',
  'checkout',
  'orders',
  'KB to show',
  'KB in all',
  'proven',
]
putGenerated(
  'docs/adapters/README.md',
  `# Adapters

<!-- Made by packages/embed/generate/make-adapter-table.mjs: \`npm run generate\`. -->

What a merchant's platform can do behind the till, as its adapter declares it and the contract suite asserts it. \`direct\`: a browser may
call it from any page that it lets in. \`relay\`: only a server may ([the relay](../guide/relay.md)). Sizes are brotli, without the
${kilobytes(file => file === 'http.js')} KB around ky that all share; a page loads the first to show products and the rest as the shopper goes on.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}

\\* as the merchant's own profile says.

To add one: [write an adapter](write-an-adapter.md).
`,
)
