import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { inRepository } from '../root.mjs'

/**
 * What must not break unseen. `sources` are files, or folders with all their sources; `tests` are folders or files whose
 * tests have to notice.
 * @type {readonly { name: string, sources: string[], tests: string[] }[]}
 */
export const areas = [
  { name: 'money', sources: ['packages/core/src/money'], tests: ['packages/core/src/money'] },
  {
    name: 'safe-url',
    sources: ['packages/widgets/src/shared/safe-url.ts'],
    tests: ['packages/widgets/src/shared/safe-url.test.ts'],
  },
  {
    name: 'tokenizer',
    sources: ['packages/widgets/src/shared/rich-text.tsx', 'packages/widgets/src/shared/decode-entities.ts'],
    tests: [
      'packages/widgets/src/shared/rich-text.dom.test.tsx',
      'packages/widgets/src/shared/to-vnodes.test.tsx',
    ],
  },
  {
    name: 'cart',
    sources: ['packages/headless/src/cart'],
    // What becomes of a cart that is being bought is told beside the checkout.
    tests: [
      'packages/headless/src/cart',
      'packages/headless/src/checkout/checkout-surprises.test.ts',
      'packages/headless/src/checkout/shopping-on.property.test.ts',
      'packages/headless/src/checkout/two-carts.test.ts',
    ],
  },
  {
    name: 'checkout',
    sources: ['packages/headless/src/checkout'],
    tests: ['packages/headless/src/checkout'],
  },
  {
    name: 'idempotency',
    sources: [
      'packages/headless/src/shared/new-key.ts',
      'packages/headless/src/storage',
      'packages/server/src/purchase/complete-checkout.ts',
      'packages/server/src/stores/memory-idempotency-store.ts',
      'packages/server/src/stores/share-flight.ts',
      'packages/server/src/ucp/change-once.ts',
    ],
    tests: ['packages/headless/src', 'packages/server/src'],
  },
]

/** The files of an area whose code is changed to see whether a test notices. */
export const sourcesOf = ({ sources }) =>
  filesIn(sources).filter(
    file => /\.tsx?$/.test(file) && !/\.(test|fixture|generated|schema)\.tsx?$|\/index\.ts$/.test(file),
  )

/** The test files that an area is held against: those that need no merchant, no build and no browser. */
export const testsOf = ({ tests }) =>
  filesIn(tests).filter(
    file => /\.test\.tsx?$/.test(file) && !/\.(contract|fuzz|browser|real)\.test\./.test(file),
  )

/** Twelve digits that change when a source of the area does: an older figure is then not about this code. */
export function digestOf(area) {
  const hash = createHash('sha256')
  for (const file of sourcesOf(area))
    hash.update(`${file}\n${readFileSync(inRepository(file), 'utf8').replaceAll('\r\n', '\n')}`)
  return hash.digest('hex').slice(0, 12)
}

function filesIn(paths) {
  return paths
    .flatMap(path =>
      statSync(inRepository(path)).isDirectory()
        ? readdirSync(inRepository(path), { recursive: true }).map(
            name => `${path}/${name.replaceAll('\\', '/')}`,
          )
        : [path],
    )
    .sort()
}
