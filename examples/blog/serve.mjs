import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const till = join(here, '../../packages/embed/dist')
const types = { '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json' }

/** Builds the blog into dist/. */
export async function buildBlog() {
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'error' })
}

/**
 * Serves the built blog with `vite preview` under a policy stricter than most sites have: nothing inline, nothing from
 * elsewhere but the shop's answers and pictures, and Trusted Types on.
 * @param {{ port?: number, shopApi: string, fourShops: string }} options `shopApi` is the merchant's API, on another
 *   origin; `fourShops` the address of another example page, linked to in the footer.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function serveBlog({ port = 0, shopApi, fourShops }) {
  const shop = new URL(shopApi).origin
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${shop}`,
    `img-src 'self' ${shop}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

  const server = await preview({
    configFile: join(here, 'vite.config.ts'),
    logLevel: 'error',
    preview: { port, strictPort: true, host: '127.0.0.1' },
    plugins: [
      { name: 'small-hours', configurePreviewServer: ({ middlewares }) => void middlewares.use(answer) },
    ],
  })
  const address = server.httpServer.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return { url: `http://127.0.0.1:${actual}/`, stop: () => server.close() }

  async function answer(request, response, next) {
    const { pathname } = new URL(request.url ?? '/', 'http://blog')
    try {
      if (pathname === '/' || pathname === '/index.html') {
        const page = await readFile(join(here, 'dist/index.html'), 'utf8')
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.setHeader('content-security-policy', policy)
        response.end(page.replaceAll('%SHOP_API%', shopApi).replaceAll('%FOUR_SHOPS%', fourShops))
      } else if (pathname.startsWith('/till/')) {
        const file = normalize(join(till, pathname.slice('/till/'.length)))
        if (!file.startsWith(till + sep)) return next()
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
        response.end(await readFile(file))
      } else next()
    } catch {
      next()
    }
  }
}
