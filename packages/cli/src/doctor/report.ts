import { anyPage, type Detection, snippetFor } from '@tillkit/adapters/detect'

/**
 * What was found out, for a person: what it is, whether the page may call it, what is missing, what to paste. A shop's own
 * words in it move no terminal's cursor.
 */
export function report(detection: Detection): string {
  return write(detection).replace(/(?!\n)\p{Cc}/gu, ' ')
}

function write(detection: Detection): string {
  const { url, status, because = '', title, shop, call, way, from } = detection
  if (status !== 'recognized' || !shop || !call) {
    const next =
      status === 'unrecognized'
        ? "\n\nTry the address of one product, of the shop's API, or of its product feed."
        : ''
    return `✗ ${url}\n  ${because}${next}`
  }
  const page = from === anyPage ? 'any page' : from
  const lines = [
    `✓ ${url} is a ${title} shop`,
    ...shop.signs.map(sign => `  ${sign}`),
    '',
    way === 'direct' ? `✓ ${page} may sell from it directly` : `✗ ${page} cannot sell from it directly`,
    `  ${call.because}`,
    ...(way === 'relay' ? waysRound(shop.waysRound) : []),
    shop.isHandOff ? '  The cart is on your page; the checkout opens at the shop.' : '',
    ...(shop.notes ?? []).map(note => `  ${note}`),
    ...(shop.missing?.length ? ['', '! Still missing', ...shop.missing.map(it => `  ${it}`)] : []),
    '',
    'Paste this:',
    '',
    snippetFor(detection) ?? '',
  ]
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')
}

const waysRound = (others: readonly string[] = []) => [
  '  What helps:',
  ...[...others, 'A relay between your page and the shop: docs/guide/relay.md.'].map(way => `  - ${way}`),
]
