const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  times: '×',
}

/**
 * Text with its character references put in: the numbers, XML's five names and those that a content system writes for
 * punctuation. Once and not twice: `&amp;lt;` is the text `&lt;`. What it does not know stays.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|([a-z]{2,6}));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    // Names of a table are its own: `constructor` is none. NUL, halves of a pair and what is beyond Unicode stay.
    if (name) return Object.hasOwn(named, name) ? (named[name] ?? all) : all
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all
  })
}
