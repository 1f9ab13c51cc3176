import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { run } from '../run.ts'

const dist = fileURLToPath(new URL('../../../embed/dist/', import.meta.url))
const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
const { version } = JSON.parse(manifest) as { version: string }
const pinned = `/${version}/till-memory.js`
const hashes = JSON.parse(readFileSync(`${dist}release/${version}/integrity.json`, 'utf8'))

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** What a server answers, by path; without an answer 404. */
type Answers = (path: string) => string | Buffer | undefined

async function serve(answers: Answers, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const server = createServer(({ url = '' }, reply) => {
    const body = answers(url.replace(/\?.*/, ''))
    const location = typeof body === 'string' && body.startsWith('→') ? body.slice(1) : undefined
    reply.writeHead(body === undefined ? 404 : location ? 302 : 200, {
      ...headers,
      ...(location && { location }),
    })
    reply.end(location ? '' : body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The release at a CDN; `change` hands out other bytes. */
function release(change: (path: string, bytes: Buffer) => Buffer = (_, bytes) => bytes): Promise<string> {
  return serve(path => change(path, readFileSync(`${dist}release${path}`)))
}

const pin = (cdn: string) =>
  `<script async crossorigin src="${cdn}${pinned}" integrity="${hashes['till-memory.js']}" data-merchant="memory:demo"></script>`
const float = (cdn: string) => `<script async src="${cdn}/v1/till.js" data-merchant="memory:demo"></script>`
const guarded = { 'content-security-policy': "script-src 'nonce-abc'", 'x-content-type-options': 'nosniff' }

async function tillkit(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', '']
  const code = await run(args, {
    say: text => {
      out += text
    },
    complain: text => {
      errors += text
    },
  })
  return { code, out, errors }
}

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'till-'))
  closers.push(() => rmSync(folder, { recursive: true }))
  return join(folder, 'inventory.json')
}

// A page with both loaders is some 130 requests.
describe('tillkit verify', { timeout: 60_000 }, () => {
  it('finds nothing wrong with a page that has a released loader, pinned or floating', async () => {
    const cdn = await release()
    for (const snippet of [pin(cdn), float(cdn)]) {
      const page = await serve(() => `<h1>Article</h1>${snippet}<script nonce="abc">own()</script>`, guarded)
      const { code, out } = await tillkit('verify', page)
      expect(out).toContain(
        `✓ ${Object.keys(hashes).filter(file => !/^till[-.]/.test(file)).length} files that the till may load have the published bytes`,
      )
      expect(out).toContain('inline, nonce')
      expect(out).toContain("content-security-policy: script-src 'nonce-…'")
      expect(code, out).toBe(0)
    }
  })

  it.each([pinned, '/v1/till.js', `/${version}/product.js`, `/${version}/words-de.js`])(
    'finds one flipped byte in %s',
    async file => {
      const cdn = await release((path, bytes) => {
        if (path === file) bytes[bytes.indexOf(' ')] = 9
        return bytes
      })
      const page = await serve(() => pin(cdn) + float(cdn), guarded)
      const { code, out } = await tillkit('verify', page, '--json')
      const found = JSON.parse(out) as { scripts: { name: string; problem?: string }[] }
      const wrong = found.scripts.filter(({ problem }) => problem)
      expect([...new Set(wrong.map(({ name }) => name))]).toEqual([cdn + file])
      expect(code).toBe(1)
    },
  )

  it('goes by a list of the reader’s own, so that a CDN cannot vouch for itself', async () => {
    const cdn = await release((path, bytes) => {
      if (path.endsWith('/cart.js')) bytes[bytes.indexOf(' ')] = 9
      if (!path.endsWith('/integrity.json')) return bytes
      const lie = { ...hashes, 'cart.js': undefined }
      return Buffer.from(JSON.stringify(lie))
    })
    const page = await serve(() => pin(cdn), guarded)
    expect(await tillkit('verify', page)).toMatchObject({ code: 0 })
    const { code, out } = await tillkit(
      'verify',
      page,
      '--integrity',
      `${dist}release/${version}/integrity.json`,
    )
    expect(code).toBe(1)
    expect(out).toContain(`✗ ${cdn}/${version}/cart.js`)
  })

  it('finds scripts of others that nothing holds, and those whose bytes are not what the page demands', async () => {
    const other = await serve(() => 'track()')
    const page = await serve(
      path =>
        path === '/'
          ? `<script src="${other}/a.js"></script><script src="${other}/b.js" integrity="sha384-AAAA"></script><script src="/own.js"></script><img onload="x()">`
          : 'own()',
      guarded,
    )
    const { code, out } = await tillkit('verify', page)
    expect(code).toBe(1)
    expect(out).toMatch(/✗ .*\/a\.js\n {2}external, third party\n {2}sha384-\S+\n {2}nothing holds its bytes/)
    expect(out).toMatch(/✗ .*\/b\.js\n.*integrity\n.*\n {2}its bytes are not those that the page demands/)
    expect(out).toMatch(/✓ .*\/own\.js/)
    expect(out).toContain('✓ img onload')
  })

  it('says that an unchecked loader from another site checks nothing, and leaves one of the page’s own alone', async () => {
    const files: Answers = path => readFileSync(`${dist}${path.replace('/till/', '')}`)
    const other = await serve(files)
    const page = await serve(
      () => `<script src="${other}/till/till.js" data-merchant="memory:demo"></script>`,
      guarded,
    )
    expect((await tillkit('verify', page)).out).toContain('it does not check what it loads')
    const own = await serve(
      path =>
        path === '/' ? '<script src="/till/till.js" data-merchant="memory:demo"></script>' : files(path),
      guarded,
    )
    expect(await tillkit('verify', own)).toMatchObject({ code: 0 })
  })

  it('tells what changed since an inventory was kept', async () => {
    const other = await serve(path => (path === '/a.js' ? 'one()' : undefined))
    let html = `<script src="${other}/a.js"></script><script>first()</script>`
    const headers: Record<string, string> = { ...guarded }
    const page = await serve(() => html, headers)
    const file = temporaryFile()
    expect(await tillkit('verify', page, '--save', file)).toMatchObject({ code: 1 })
    // What someone looked at and kept is held by that.
    expect(await tillkit('verify', page, '--against', file)).toMatchObject({ code: 0 })
    headers['content-security-policy'] = "script-src 'nonce-other'"
    expect(await tillkit('verify', page, '--against', file)).toMatchObject({ code: 0 })

    html = `<script src="${other}/a.js"></script><script>second()</script>`
    headers['content-security-policy'] = 'script-src *'
    const { code, out } = await tillkit('verify', page, '--against', file)
    expect(code).toBe(1)
    expect(out).toContain('✗ 3 changed')
    expect(out).toContain('new script: inline "second()"')
    expect(out).toContain('script gone: inline "first()"')
    expect(out).toContain("header content-security-policy: script-src 'nonce-…' → script-src *")
  })

  it('says what a page’s headers lack', async () => {
    const page = await serve(() => '<h1>Article</h1>')
    expect((await tillkit('verify', page)).out).toContain(
      '! no content security policy says which scripts may run',
    )
    const lax = await serve(() => '', { 'content-security-policy': "default-src 'self' 'unsafe-inline'" })
    expect((await tillkit('verify', lax)).out).toContain("! the policy allows 'unsafe-inline'")
  })

  it('asks for no more than it should', async () => {
    const around = await serve(
      path => (path === '/' ? '<script src="/round.js"></script>' : '→/round.js'),
      guarded,
    )
    expect((await tillkit('verify', around)).out).toContain('it redirects more than 5 times')
    const file = await serve(
      path => (path === '/' ? '<script src="/f.js"></script>' : '→file:///etc/passwd'),
      guarded,
    )
    expect((await tillkit('verify', file)).out).toContain('file: addresses are not asked')
    const large = await serve(
      path => (path === '/' ? '<script src="/l.js"></script>' : Buffer.alloc(5_000_001)),
      guarded,
    )
    expect((await tillkit('verify', large)).out).toContain('it is larger than 5 MB')
  })

  it('lets no page write over what the terminal shows', async () => {
    const page = await serve(() => '<script>\u001b[2J\u009b1A()</script>', guarded)
    expect((await tillkit('verify', page)).out).toMatch(/^[^\p{Cc}]+(\n[^\p{Cc}]*)+$/u)
  })

  it('tells apart nobody there and no page', async () => {
    expect(await tillkit('verify', 'http://127.0.0.1:9')).toMatchObject({ code: 4 })
    for (const args of [
      [],
      ['a.example', 'b.example'],
      ['ftp://a.example'],
      ['a.example', '--against', '/no/such'],
    ]) {
      const { code, errors } = await tillkit('verify', ...args)
      expect(code, args.join(' ')).toBe(2)
      expect(errors).toContain('tillkit verify <page>')
    }
    expect((await tillkit('verify', '--help')).out).toContain('Exit code')
  })
})
