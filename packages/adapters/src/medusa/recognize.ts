import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'

/** A Medusa backend, by its store API, which says what key it wants. */
export const recognizer: Recognizer = {
  title: 'Medusa',
  signs: ({ url }) =>
    /^\/store\b/.test(url.pathname) ? ['the address begins as a Medusa store API does'] : [],
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    const { origin } = home.url
    const url = `${origin}/store/regions`
    const { text, status } = await ask(url)
    const { type, message } = JSON.parse(text) as { readonly type?: unknown; readonly message?: unknown }
    if (status !== 400 || type !== 'not_allowed' || !/x-publishable-api-key/.test(String(message)))
      return undefined
    return {
      endpoint: origin,
      signs: ['it asks for a Medusa publishable key'],
      // The key goes with every request as a header, so a browser asks for leave before each.
      first: { url, method: 'GET', headers: { 'x-publishable-api-key': 'pk_unknown' } },
      options: { key: '' },
      missing: [
        'A publishable key: ask the merchant for one of a sales channel (Settings → Publishable API keys). It may be seen by anybody.',
      ],
      waysRound: ['The merchant adds your page to STORE_CORS in the settings of Medusa.'],
    }
  },
}
