/** Names, each with its character behind it. */
const named =
  ' amp& lt< gt> quot" apos\' nbsp\u00a0 shy\u00ad euro€ pound£ yen¥ copy© reg® trade™ deg° times× middot· bull• ndash– mdash— hellip… lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» szlig\u00df ccedilç CcedilÇ oslashø OslashØ aeligæ AEligÆ oeligœ OEligŒ eth\u00f0 ETH\u00d0 thorn\u00fe THORN\u00de iexcl¡ iquest¿ ordmº sup2² sup3³ frac14¼ frac12½ frac34¾ plusmn± micro\u00b5 '

/** A letter with one of these is a letter of its own: `&eacute;`, `&Uuml;`. */
const marks = 'grave acute circ tilde - - - - uml - ring - caron'.split(' ')

/** Text with HTML's character references resolved; those it does not know stay as they are written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+\d*));?/gi, (whole, hex, decimal, name) => {
    if (!name) return characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal))
    const at = named.indexOf(` ${name}`)
    const character = named[at + name.length + 1]
    if (at >= 0 && named[at + name.length + 2] === ' ' && character) return character
    // Unicode's combining marks stand in this order from U+0300.
    const mark = marks.indexOf(name.slice(1))
    return mark < 0 ? whole : (name[0] + String.fromCharCode(0x300 + mark)).normalize()
  })
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd'
}
