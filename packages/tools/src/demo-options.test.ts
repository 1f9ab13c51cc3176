import { describe, expect, it } from 'vitest'
import { parseDemoOptions } from './demo-options.mjs'

describe('the options of npm run demo', () => {
  it('serve on known ports and check nothing when none is given', () => {
    expect(parseDemoOptions([])).toEqual({
      check: false,
      keep: false,
      help: false,
      port: 4321,
      shopPort: 4322,
    })
  })

  it('are read', () => {
    const options = parseDemoOptions(['--check', '--port', '8080', '--shop-port=0', '--keep'])
    expect(options).toMatchObject({ check: true, keep: true, port: 8080, shopPort: 0 })
  })

  it.each([['80a'], ['-1'], ['70000'], ['']])('refuse %s as a port', port => {
    expect(() => parseDemoOptions([`--port=${port}`])).toThrow('a port is a number from 0 to 65535')
  })

  it('refuse a word they do not know', () => {
    expect(() => parseDemoOptions(['--chek'])).toThrow(/--chek/)
  })
})
