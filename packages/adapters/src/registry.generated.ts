// Made from the folders beside it by packages/adapters/generate/make-registry.mjs: `npm run generate`.
import type { AdapterEntry } from '@tillkit/core'

/** Every adapter by the name that `data-merchant` begins with, loaded part by part. */
export const registry: Readonly<Record<string, AdapterEntry>> = {
  evershop: { catalog: () => import('./evershop/catalog.ts'), purchase: () => import('./evershop/purchase.ts') },
  feed: { catalog: () => import('./feed/catalog.ts'), purchase: () => import('./feed/purchase.ts') },
  medusa: { catalog: () => import('./medusa/catalog.ts'), purchase: () => import('./medusa/purchase.ts') },
  memory: { catalog: () => import('./memory/catalog.ts'), purchase: () => import('./memory/purchase.ts') },
  shopify: { catalog: () => import('./shopify/catalog.ts'), purchase: () => import('./shopify/purchase.ts') },
  ucp: { catalog: () => import('./ucp/catalog.ts'), purchase: () => import('./ucp/purchase.ts') },
  vendure: { catalog: () => import('./vendure/catalog.ts'), purchase: () => import('./vendure/purchase.ts') },
  woocommerce: { catalog: () => import('./woocommerce/catalog.ts'), purchase: () => import('./woocommerce/purchase.ts') },
}
