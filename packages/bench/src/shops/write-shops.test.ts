import { describe, expect, it } from 'vitest'
import { purchase } from './purchase.mjs'
import { writeShops } from './write-shops.mjs'

const wait = {
  wait: 500,
  script: 30,
  drawing: 20,
  server: 100,
  line: 300,
  rest: 50,
  requests: 2,
  longest: 12,
}
const waits = purchase.map(({ name }, at) => ({ ...wait, name, longest: 10 + at }))

describe('where a shopper waits', () => {
  const visits = [
    { page: 'direct', waits, requests: [{ took: 20 }, { took: 30 }] },
    { page: 'relay', waits, requests: [{ took: 25, own: 4 }] },
  ]
  const text = writeShops([{ id: 'direct', title: 'A shop' }], visits)

  it('says of each wait how much is ours', () => {
    expect(text).toContain('| 500 | 30 | 20 | 100 | 300 | 50 | 10.0 | 10 | 2 |')
  })

  it('sums the visit up, with the longest task of all', () => {
    const count = purchase.length
    const sums = [500, 30, 20, 100, 300, 50].map(value => (value * count).toLocaleString('en'))
    expect(text).toContain(`| ${sums.join(' | ')} | 10.0 | ${9 + count} | ${2 * count} |`)
  })

  it("tells the relay's own time from the shop's behind it", () => {
    expect(text).toMatch(/the relay itself takes 4\.0 ms/)
    expect(text).toMatch(/shop behind it 21\.0 ms; asked directly the shop takes 25\.0 ms/)
  })
})
