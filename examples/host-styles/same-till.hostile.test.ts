import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPages, servePages } from '../pages/serve.mjs'
import { keepPicture } from './keep-picture.fixture.ts'
import { readSheets } from './sheets.fixture.ts'
import { openCamera } from './till-camera.fixture.ts'
import { type Reader, tillPage } from './till-page.fixture.ts'

const sheets = readSheets()
const readers = (['ltr', 'rtl'] as const).flatMap(dir =>
  ([100, 200] as const).flatMap(text =>
    (['light', 'dark', 'forced'] as const).map((colors): Reader => ({ dir, text, colors })),
  ),
)

let browser: TestBrowser
let pages: ServedPages

beforeAll(async () => {
  browser = await openBrowser({ flags: ['--disable-partial-raster'] })
  pages = await servePages({
    answer: path => {
      const [, dir] = /^\/(ltr|rtl)\.html$/.exec(path) ?? []
      return dir ? { body: tillPage(dir as Reader['dir'], sheets), type: 'text/html' } : undefined
    },
  })
})

afterAll(async () => {
  await browser?.close()
  await pages?.stop()
})

describe('a till under the stylesheet of a page', () => {
  it('is not the same when the page says what an author may say', async () => {
    const camera = await openCamera(browser, pages.url, { dir: 'ltr', text: 100, colors: 'light' })
    const clean = await camera.shoot('')
    for (const rule of ['till-product { --till-radius: 0 }', 'till-drawer { --till-line: red !important }']) {
      await camera.add(rule)
      expect((await camera.shoot('')).equals(clean), rule).toBe(false)
      await camera.add('')
      expect((await camera.shoot('')).equals(clean), `without ${rule}`).toBe(true)
    }
  })

  it.each(readers)(
    `has each pixel of the clean page, under ${sheets.length} of them: $dir, text of $text %, $colors`,
    async reader => {
      const camera = await openCamera(browser, pages.url, reader)
      await camera.hangUp(sheets)
      const clean = await camera.shoot('')
      const changed: string[] = []
      for (const { name, like } of sheets) {
        const expected = like ? await camera.shoot('', name) : clean
        if ((await camera.shoot(name)).equals(expected)) continue
        const again = await camera.shoot(name, '', true)
        if (again.equals(expected)) continue
        changed.push(name)
        keepPicture(`${name} till ${Object.values(reader).join(' ')}`, again)
        keepPicture(`clean till ${Object.values(reader).join(' ')}`, clean)
      }
      expect(changed).toEqual([])
      await camera.close()
    },
    300_000,
  )
})
