import { describe, expect, it } from 'vitest'
import { chromiumPaths } from './find-chromium.mjs'

describe('where a Chromium may be', () => {
  it('is the path and the usual folders on Linux, Chromium before Chrome', () => {
    const paths = chromiumPaths({ platform: 'linux', env: { PATH: '/custom/bin:/usr/bin' } })
    expect(paths[0]).toBe('/custom/bin/chromium')
    expect(paths).toContain('/usr/bin/google-chrome')
    expect(paths.indexOf('/usr/bin/chromium')).toBeLessThan(paths.indexOf('/usr/bin/google-chrome'))
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('is an application on macOS', () => {
    const paths = chromiumPaths({ platform: 'darwin', env: { HOME: '/Users/ada' } })
    expect(paths).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium')
    expect(paths[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  })

  it('is under the program folders that Windows names', () => {
    const paths = chromiumPaths({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Programs' } })
    expect(paths[0]).toBe('C:\\Programs\\Google\\Chrome\\Application\\chrome.exe')
    expect(paths).toHaveLength(3)
  })
})
