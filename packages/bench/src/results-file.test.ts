import { describe, expect, it } from 'vitest'
import { putSections } from './results-file.mjs'

describe('the file of results', () => {
  const text = '# Results\n\nBytes\n\n## The race\n\nTimes\n\n## Where a shopper waits\n\nShares\n'

  it('takes one section and keeps the others', () => {
    expect(putSections(text, { race: 'New times' })).toBe(text.replace('Times', 'New times'))
    expect(putSections(text, { measured: '# Results\n\nMore bytes' })).toBe(
      text.replace('Bytes', 'More bytes'),
    )
    expect(putSections(text, { shops: 'New shares' })).toBe(text.replace('Shares', 'New shares'))
  })

  it('adds a section that was not there', () => {
    const [short = ''] = text.split('\n## Where')
    expect(putSections(short, { shops: 'Shares' })).toBe(text)
  })
})
