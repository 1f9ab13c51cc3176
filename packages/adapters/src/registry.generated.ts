// Made from the folders beside it by packages/adapters/generate/make-registry.mjs: `npm run generate`.
import type { AdapterEntry } from '@tillkit/core'

/** Every adapter by the name that `data-merchant` begins with, loaded part by part. */
export const registry: Readonly<Record<string, AdapterEntry>> = {
  memory: { catalog: () => import('./memory/catalog.ts'), purchase: () => import('./memory/purchase.ts') },
  vendure: { catalog: () => import('./vendure/catalog.ts'), purchase: () => import('./vendure/purchase.ts') },
}
