import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { fromLoader } from './from-loader.mjs'
import { common, source, written } from './options.mjs'
import { slimLibraries } from './slim.mjs'
import { throughLoader } from './through-loader.mjs'

const slim = slimLibraries()

/** Rooms in the order in which they may own what several of them need: a later one finds it in an earlier one. */
const rooms = ['product', 'ahead', 'more', 'cart', 'drawer', 'buy', 'shelf', 'checkout']

/** What would else be with the first that needs it, and make another wait for that: a shelf is drawn, and searched, without the cart. */
const beside = {
  more: [source('headless', 'src', 'shared', 'fault-of.ts')],
  'vendure-catalog': [source('adapters', 'src', 'shared', 'quote.ts')],
}

/** Files that all adapters share. */
const apart = {
  http: source('adapters', 'src', 'shared', 'http.ts'),
  'to-read-fault': source('adapters', 'src', 'shared', 'to-read-fault.ts'),
}

/** The files that draw, and the words. `product.js` is always there first and holds what all share. */
export async function buildWidgets() {
  const input = Object.fromEntries(rooms.map(room => [room, source('embed', 'src', 'chunks', `${room}.ts`)]))
  // What a card loads for the first act of a shopper; cart, shelf and button find it there.
  input.more = source('widgets', 'src', 'product', 'more.tsx')
  input.realm = source('embed', 'src', 'chunks', 'realm.ts')
  input.calls = source('embed', 'src', 'chunks', 'calls.ts')
  input.print = source('embed', 'src', 'chunks', 'print.ts')
  input.diagnose = source('embed', 'src', 'diagnose', 'diagnose.ts')
  const strings = source('widgets', 'src', 'strings')
  for (const language of readdirSync(strings)) {
    const words = source('widgets', 'src', 'strings', language, 'index.ts')
    if (language !== 'en' && existsSync(words)) input[`words-${language}`] = words
  }
  return build(input, rooms, [askedAtEntry()])
}

/** The folders of adapters, which are the names that a snippet may say; sorted. */
export function adapterNames() {
  return readdirSync(source('adapters', 'src'))
    .filter(name => existsSync(source('adapters', 'src', name, 'catalog.ts')))
    .sort()
}

/** Each adapter by itself, so that its catalog part can arrive before any other file. */
export async function buildAdapters() {
  const files = []
  for (const name of adapterNames()) {
    const parts = ['catalog', 'purchase'].filter(part =>
      existsSync(source('adapters', 'src', name, `${part}.ts`)),
    )
    const input = Object.fromEntries(
      parts.map(part => [`${name}-${part}`, source('adapters', 'src', name, `${part}.ts`)]),
    )
    const plugins = [sharedApart(), openedBeside(input[`${name}-catalog`])]
    files.push(...(await build(input, Object.keys(input), plugins, `${name}-`)))
  }
  // The loader asks for each adapter's search by name; one that needs no file of its own has an empty one.
  for (const name of adapterNames()) {
    const file = `${name}-search.js`
    if (!files.some(it => it.file === file)) files.push({ file, code: '' })
  }
  for (const [name, file] of Object.entries(apart)) files.push(...(await build({ [name]: file }, [])))
  return files
}

/** Builds entries into a file each. `owners` keep what they need in their own file, earlier ones first. */
async function build(input, owners, plugins = [], prefix = '') {
  const groups = []
  for (const [rank, name] of owners.entries()) {
    const modules = await modulesOf(input[name], plugins)
    for (const id of beside[name] ?? []) modules.add(id)
    groups.push({ name, test: id => modules.has(id), priority: owners.length - rank })
  }
  const output = await generate(input, [...plugins, throughLoader()], {
    chunkFileNames: ({ name }) => (name.startsWith(prefix) ? '[name].js' : `${prefix}[name].js`),
    codeSplitting: groups.length ? { includeDependenciesRecursively: false, groups } : true,
  })
  return output.map(({ fileName, code }) => ({ file: fileName, code }))
}

/** What an entry needs at once, i.e. not by dynamic import. */
async function modulesOf(entry, plugins) {
  const output = await generate({ entry }, plugins, { minify: false })
  const modules = new Set()
  const take = file => {
    const chunk = output.find(({ fileName }) => fileName === file)
    for (const id of chunk?.moduleIds ?? []) modules.add(id)
    for (const imported of chunk?.imports ?? []) take(imported)
  }
  take('entry.js')
  return modules
}

async function generate(input, plugins, options) {
  const shared = common({ TILL_ADAPTERS: JSON.stringify(adapterNames()) })
  const bundle = await rolldown({
    ...shared,
    input,
    plugins: [fromLoader(), slim, ...shared.plugins, ...plugins],
    preserveEntrySignatures: 'allow-extension',
  })
  const { output } = await bundle.generate({ ...written, ...options })
  await bundle.close()
  return output
}

/** What a file's own entry exports is asked for there by its name, which spares each file an object of such names. */
function askedAtEntry() {
  const entries = {
    'create-cart-model': 'cart',
    'create-checkout-model': 'checkout',
    'checkout-view': 'checkout',
  }
  return {
    name: 'asked-at-entry',
    resolveDynamicImport(specifier) {
      const [, name] = /([\w-]+)\.tsx?$/.exec(specifier) ?? []
      return name in entries ? { id: `./${entries[name]}.js`, external: true } : null
    },
  }
}

/** What all adapters share is a file each: ky and what goes with it; what tells failed reads apart. */
function sharedApart() {
  return {
    name: 'shared-apart',
    resolveId(specifier, importer) {
      const file = importer && resolve(dirname(importer), specifier)
      const [name] = Object.entries(apart).find(([, shared]) => shared === file) ?? []
      return name ? { id: `./${name}.js`, external: true } : null
    },
  }
}

/** A catalog comes with what opens and reads it: neither is of use without the other, and the loader stays small. */
function openedBeside(catalog) {
  const open = source('embed', 'src', 'open-catalog.ts')
  return {
    name: 'opened-beside',
    transform: (code, id) =>
      id === catalog ? `${code}\nexport { openCatalog } from ${JSON.stringify(open)}` : null,
  }
}
