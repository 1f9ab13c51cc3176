import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildElsewhere } from '../builds.fixture.ts'
import { type Listening, listen } from './listen.fixture.ts'

/** The version of the older release. */
export const olderVersion = '0.0.9'

/** How the older release writes what it sells for, by which it is known on a page. */
export const olderPrice: RegExp = /^Add to cart – \$9\.99/

/** A release of another version at a CDN of its own. */
export interface OlderRelease extends Listening {
  /** Paths asked for, in order. */
  readonly asked: string[]
  /** The pinned loader's `integrity`. */
  readonly integrity: string
}

/** Builds a release with another version, other words and so other hashes, and serves it. */
export async function serveOlderRelease(): Promise<OlderRelease> {
  const files = await buildElsewhere(async copy => {
    await edit(
      join(copy, 'packages/embed/package.json'),
      /"version": "[^"]+"/,
      `"version": "${olderVersion}"`,
    )
    await edit(
      join(copy, 'packages/widgets/src/strings/en/product.json'),
      'Add to cart · {price}',
      'Add to cart – {price}',
    )
  })
  const asked: string[] = []
  const served = await listen((request, reply) => {
    const { pathname } = new URL(request.url ?? '', 'http://cdn')
    asked.push(pathname)
    const text = files.get(`release${pathname}`)
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript; charset=utf-8' }
    reply.writeHead(text === undefined ? 404 : 200, headers).end(text)
  })
  const hashes: Record<string, string> = JSON.parse(
    files.get(`release/${olderVersion}/integrity.json`) ?? '{}',
  )
  return { ...served, asked, integrity: hashes['till.js'] ?? '' }
}

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`${path} has no ${from}`)
  await writeFile(path, edited)
}
