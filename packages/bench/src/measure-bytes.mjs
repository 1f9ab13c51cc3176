import { existsSync, readFileSync } from 'node:fs'

const dist = new URL('../../embed/dist/', import.meta.url)

/** Figures by budget id, from the built files; brotli 11. */
export function measureBytes() {
  const manifest = new URL('manifest.json', dist)
  if (!existsSync(manifest)) throw new Error('packages/embed/dist is empty: run `npm run build` first')
  const { files } = JSON.parse(readFileSync(manifest, 'utf8'))
  const sum = (...names) =>
    names.reduce((total, name) => {
      if (!files[name]) throw new Error(`${name} is not among the built files`)
      return total + files[name].br
    }, 0)
  const names = Object.keys(files)
  const adapters = names.flatMap(name => /^(.+)-catalog\.js$/.exec(name)?.[1] ?? [])
  const largest = sizes => Math.max(...sizes)
  return {
    loader: sum('till.js'),
    checks: sum('release/v1/till.js') - sum('till.js'),
    product: sum('till-vendure.js', 'product.js'),
    cart: sum('ahead.js', 'more.js', 'cart.js', 'http.js', 'drawer.js'),
    checkout: sum('checkout.js'),
    adapter_catalog: largest(adapters.map(name => sum(`${name}-catalog.js`))),
    adapter: largest(adapters.map(name => sum(...names.filter(file => file.startsWith(`${name}-`))))),
    // Its schemas name themselves, minified or not.
    zod: names.filter(name => /ZodType|_zod\b/.test(readFileSync(new URL(name, dist), 'utf8'))).length,
  }
}
