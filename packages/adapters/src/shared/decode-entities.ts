/** Names, each with what it stands for behind it. */
const named: ReadonlyMap<string, string> = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” hellip… times×'
    .split(' ')
    .map(it => [it.slice(0, -1), it.slice(-1)]),
)

/**
 * Text with its character references put in: the numbers, XML's five names and those that a content system writes for
 * punctuation. Once and not twice: `&amp;lt;` is the text `&lt;`. What it does not know stays.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,6}));/gi, (all, number, name) => {
    if (name) return named.get(name) ?? all
    const code = Number(`0${number}`)
    // NUL, halves of a pair and what is beyond Unicode stay.
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all
  })
}
