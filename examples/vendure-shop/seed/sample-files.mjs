import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Where Vendure's own starter kit keeps its sample catalogue: a CSV, initial data and 54 pictures. */
const assets = path.join(path.dirname(require.resolve('@vendure/create/package.json')), 'assets')

/** The sample products, one row a variant. */
export const productsCsv = path.join(assets, 'products.csv')

/** The folder of the pictures that the CSV names. */
export const sampleAssetsDir = () => path.join(assets, 'images')

/** Countries, tax rates, collections. Payment and shipping are left out: `checkout-methods.mjs` sets our own. */
export const initialData = () => ({
  ...require(path.join(assets, 'initial-data.json')),
  paymentMethods: [],
  shippingMethods: [],
})
