import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'

/** A UCP merchant, by its profile at `/.well-known/ucp`, on the host or below the given path. */
export const recognizer: Recognizer = {
  title: 'UCP',
  signs: ({ url }) =>
    url.pathname.endsWith('/.well-known/ucp') ? ['the address is that of a UCP profile'] : [],
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    const base = home.url.href.replace(/[?#].*$/, '').replace(/\/*(\.well-known\/ucp)?$/, '')
    for (const endpoint of new Set([base, home.url.origin])) {
      const url = `${endpoint}/.well-known/ucp`
      const { text, status } = await ask(url)
      const version = status === 200 ? versionOf(text) : undefined
      if (version)
        return {
          endpoint,
          signs: [`it publishes a UCP profile, version ${version}`],
          // The profile itself is read first, and a product read has no header that needs leave.
          first: { url, method: 'GET' },
        }
    }
    return undefined
  },
}

function versionOf(text: string): string | undefined {
  try {
    const { version } = (JSON.parse(text) as { readonly ucp: { readonly version?: unknown } }).ucp
    return typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}
