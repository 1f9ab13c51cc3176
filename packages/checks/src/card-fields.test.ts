import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, read, root } from './repository.ts'

/** What a form for cards has in it, by the names that browsers, vendors and PCI DSS have for it. */
const cardFields =
  /\bcc-(?:name|given-name|additional-name|family-name|number|exp(?:-month|-year)?|csc|type)\b|\bcard[-_ ]?(?:number|holder|expiry)|\b(?:cvv2?|cvc2?|csc|primary[-_ ]?account[-_ ]?number)\b/i

/** Tests and stand-ins apart, what is published. */
const shipped = files.filter(
  file =>
    /^packages\/(core|adapters|headless|widgets|embed|server|cli|hosts)\/.*\.(tsx?|mjs|json|css|php|html)$/.test(
      file,
    ) && !/\.(test|fixture)\.|\/testing\/|\/fixtures\//.test(file),
)
const dist = join(root, 'packages/embed/dist')

/** Without comments, which may say that there is none. */
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const found = (name: string, text: string) => cardFields.exec(text)?.map(match => `${name}: ${match}`) ?? []

describe('card data', () => {
  it.each([
    'autocomplete="cc-number"',
    "autocomplete: 'cc-csc'",
    'name="cardNumber"',
    'card_number',
    'cardholder',
    'CVC',
  ])('is known by %s', text => {
    expect(found('', text)).not.toEqual([])
  })

  it('has no field in what is published', () => {
    expect(shipped.length).toBeGreaterThan(300)
    expect(shipped.flatMap(file => found(file, code(file)))).toEqual([])
  })

  it('has no field in what the browser is sent', () => {
    if (!existsSync(dist)) throw new Error('build first: node packages/tools/src/build.mjs')
    const built = readdirSync(dist).filter(name => name.endsWith('.js'))
    expect(built).toEqual(expect.arrayContaining(['till.js', 'checkout.js']))
    expect(built.flatMap(name => found(name, readFileSync(join(dist, name), 'utf8')))).toEqual([])
  })
})
