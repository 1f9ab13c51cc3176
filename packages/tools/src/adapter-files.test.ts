import { describe, expect, it } from 'vitest'
import { adapterFiles, adapterNameProblem } from './adapter-files.mjs'

describe('a new adapter', () => {
  it('has a file for each part of the recipe', () => {
    expect(Object.keys(adapterFiles('big-shop'))).toEqual([
      'packages/adapters/src/big-shop/catalog.wire.ts',
      'packages/adapters/src/big-shop/catalog.ts',
      'packages/adapters/src/big-shop/index.ts',
      'packages/adapters/src/big-shop/big-shop.contract.test.ts',
      'docs/adapters/big-shop.md',
    ])
  })

  it('is named after its platform, in the words of TypeScript', () => {
    const files: Record<string, string> = adapterFiles('big-shop')
    expect(files['packages/adapters/src/big-shop/index.ts']).toContain('export function bigShopAdapter(')
    expect(files['packages/adapters/src/big-shop/index.ts']).toContain("name: 'big-shop'")
  })

  it.each([
    [undefined, 'which platform?'],
    ['BigShop', 'is not kebab-case'],
    ['../evil', 'is not kebab-case'],
    ['shared', 'have in common'],
    ['memory', 'there is an adapter called memory'],
  ])('cannot be called %s', (name, reason) => {
    expect(adapterNameProblem(name, ['memory', 'vendure'])).toContain(reason)
  })

  it('can be called after any other platform', () => {
    expect(adapterNameProblem('big-shop2', ['memory'])).toBeUndefined()
  })
})
