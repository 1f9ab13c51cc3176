/**
 * Writes `docs/guide/hostile-pages.md` from the heads of `examples/hostile/pages`. With `--check` it writes nothing and fails
 * when the table is not current.
 */
import { readPages } from '../../../examples/hostile/runner/read-pages.mjs'
import { putGenerated } from '../../tools/src/put-generated.mjs'

const pages = readPages()
const real = pages.filter(({ packages }) => packages[0])
const exceptions = pages.filter(({ expects }) => expects !== 'order')
const runs = pages.reduce((sum, { orders }) => sum + orders.length, 0)

const cell = text => text.replaceAll('|', '\\|')
const what = { order: 'an order', link: 'the author’s link', harmless: 'no harm' }
const from = ({ packages }) =>
  packages.map(name => name.replace(/^npm\//, '').replace('/', ': ')).join(', ') || '–'

const rows = pages.map(page =>
  [
    `[${page.name}](../../examples/hostile/pages/${page.name}.html)`,
    cell(page.reason),
    from(page),
    page.orders.join(', '),
    what[page.expects],
  ].join(' | '),
)

putGenerated(
  'docs/guide/hostile-pages.md',
  `# Hostile pages

<!-- Made by packages/testing/generate/make-hostile-table.mjs: \`npm run generate\`. -->

Pages that break scripts of others, each for one reason: ${pages.length}, of which ${real.length} load real libraries and themes. \`npm test -- hostile\`
buys on each of them in a real Chromium, \`npm run test:hostile\` in both orders of scripts, ${runs} times, from a merchant at another origin, and holds what that merchant received against what
a clean page sends: byte for byte the same bodies, one order, the address as typed, the merchant's total. Nothing may reach the page's
\`window.onerror\`, and what the page does itself must still work.

\`before\`: the page's script runs before ours. \`after\`: when ours has begun and its other files are on their way.

To add one, write a file into [examples/hostile/pages](../../examples/hostile/pages): its first comment says the reason, \`<!-- till -->\` where our
script goes. A page whose markup is not the usual is written whole; of the others only what is in the head before our script, and what
comes behind the product. A page may have a function \`hostWorks\` that tells whether it still works itself. A
\`<script type="text/plain" data-file="/sw.js">\` is a file beside it; with \`worker: controls\` the page is under that service worker when the
shopper comes.

Tampered pages under content security policies, and two versions of the till on one page and in two tabs, are in
\`packages/embed/src/delivery\`.

Not among them: a service worker that gives out old answers even to what asks for no store, and keeps them elsewhere than in the browser's caches,
where a till can forget them. A checkout is then changed from what it was before, and comes back to its first step.

| page | why it is here | real files of | our script is run | a shopper gets |
|---|---|---|---|---|
${rows.map(row => `| ${row} |`).join('\n')}
${exceptions.map(({ name, because }) => `\n\`${name}\`: ${because}\n`).join('')}`,
)
