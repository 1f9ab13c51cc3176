import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Listening, listen } from './listen.fixture.ts'

/** The release that the build wrote. */
export const releaseFolder: string = fileURLToPath(new URL('../../dist/release', import.meta.url))

/** The version that it is of. */
export const version: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version

/** A release at a CDN. */
export interface ReleaseHost extends Listening {
  /** The same at another origin. */
  readonly answer: RequestListener
  /** Paths asked for, in order, without a query. */
  readonly asked: readonly string[]
  /** Hands out a file with other bytes from now on; without `bytes` the released ones again. */
  change(path: string, change?: (bytes: Buffer) => Buffer): void
}

/** Serves the release as its own `_headers` say. */
export async function serveRelease(): Promise<ReleaseHost> {
  const rules = headerRules(readFileSync(`${releaseFolder}/_headers`, 'utf8'))
  const changes = new Map<string, (bytes: Buffer) => Buffer>()
  const asked: string[] = []
  const answer: RequestListener = (request, reply) => {
    const { pathname } = new URL(request.url ?? '', 'http://cdn')
    asked.push(pathname)
    const [, headers] = rules.find(([prefix]) => pathname.startsWith(prefix)) ?? []
    try {
      const bytes = readFileSync(`${releaseFolder}${pathname}`)
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'application/json'
      reply.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers })
      reply.end(changes.get(pathname)?.(bytes) ?? bytes)
    } catch {
      reply.writeHead(404, { ...headers }).end()
    }
  }
  const served = await listen(answer)
  return {
    ...served,
    answer,
    asked,
    change(path, change) {
      if (change) changes.set(path, change)
      else changes.delete(path)
    },
  }
}

/** The hash of a released file, from the list beside the loader; `address` counts from the loader's folder. */
export function hashOf(folder: string, address: string): string {
  const hashes: Record<string, string> = JSON.parse(
    readFileSync(`${releaseFolder}/${folder}/integrity.json`, 'utf8'),
  )
  const hash = hashes[address]
  if (!hash) throw new Error(`${address} is not in the list of ${folder}`)
  return hash
}

/** The file `_headers`: a path prefix, then its headers. */
function headerRules(text: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  return text
    .split(/\n(?=\/)/)
    .map(part => part.trim().split('\n'))
    .map(([path = '', ...lines]) => [
      path.replace('*', ''),
      Object.fromEntries(lines.map(line => line.trim().split(': ') as [string, string])),
    ])
}
