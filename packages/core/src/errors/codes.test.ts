import { describe, expect, it } from 'vitest'
import { errorCodes } from './codes.ts'

interface Files {
  readFileSync(path: URL, encoding: 'utf8'): string
}
/** Node's own, without its types: nothing else in core may see them. */
const { readFileSync } = (await import('node:fs' as string)) as Files

describe('errorCodes', () => {
  it.each(errorCodes)('%s has a page that says what happened, what is seen and what to do', code => {
    const page = readFileSync(new URL(`../../../../docs/errors/${code}.md`, import.meta.url), 'utf8')
    const headings = page.split('\n').filter(line => line.startsWith('#'))
    expect(headings).toEqual([`# ${code}`, '## What happened', '## What the shopper sees', '## What to do'])
  })
})
