import fc, { type Arbitrary } from 'fast-check'

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const words = (text: string) => one(...text.split(' '))

/** What would run, were it code. */
const call = one('canary()', 'alert(1)', 'top.canary()', '(0,canary)()', 'canary``')

const control = one(
  ...'\0\u0001\t\n\v\f\r\u001f\u007f\u0085\u00a0\u00ad\u200b\u200e\u202e\u2028\u2066\ufeff\ufffe\ud800\udfff',
  '\ud83d\ude00',
  'e\u0301',
)
const any = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  fc.string({ unit: 'binary', maxLength: 8 }),
  control,
  one(
    '<',
    '>',
    '"',
    "'",
    '`',
    '=',
    '/',
    '&',
    '--',
    ']]>',
    '\\',
    '{title}',
    '$&',
    '__proto__',
    'constructor',
    'toString',
  ),
)
const join = (parts: readonly string[]) => parts.join('')
const some = (part: Arbitrary<string>, maxLength: number) => fc.array(part, { maxLength }).map(join)

/** A text in which some characters are written as references: named, decimal or hexadecimal, with and without the end. */
const referred = (text: Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(7), { maxLength: 6 })).map(([plain, ways]) =>
    [...plain]
      .map((character, at) => {
        const code = character.codePointAt(0) ?? 0
        const way = ways[at % (ways.length || 1)] ?? 7
        return (
          [`&#${code};`, `&#x${code.toString(16)};`, `&#0000${code}`, `&#X${code.toString(16)}`][way] ??
          character
        )
      })
      .join(''),
  )

/** A text that controls have been scattered into. */
const broken = (text: Arbitrary<string>) =>
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(60), control), { maxLength: 3 }))
    .map(([plain, marks]) =>
      marks.reduce((now, [at, mark]) => now.slice(0, at) + mark + now.slice(at), plain),
    )

const scheme = fc.oneof(
  words(
    'javascript JaVaScRiPt vbscript data blob file about view-source feed jar filesystem intent ws ftp urn',
  ),
  words('https http mailto tel HTTPS'),
  fc.string({ maxLength: 6 }),
)
const host = one(
  ...'shop.example canary.example shop.example@canary.example user:pass@shop.example [::1] 2130706433 canary。example'.split(
    ' ',
  ),
  '',
  'shop.example\\@canary.example',
  '"onmouseover=canary()',
  '<script>',
)

/** An address, or what looks like one. */
export const address: Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, control, one(' ', '//', '/\\', '\\\\')),
    broken(referred(scheme)),
    fc.oneof({ weight: 6, arbitrary: fc.constant(':') }, one('&colon;', '&#58;', '\uff1a', ' :', ':\t', '')),
    one('', '//', '/', '\\\\', '///', '/\\', 'text/html,', 'image/svg+xml;base64,'),
    host,
    fc.oneof(
      call,
      any,
      one('/a?b=1&c=2#d', '/%0acanary()', '/../..', '#javascript:canary()', '?next=//canary.example'),
    ),
  )
  .map(join)

const name = fc.oneof(
  {
    weight: 4,
    arbitrary: words(
      'p br ul ol li strong em b i u s sub sup code pre blockquote a h3 h4 table thead tbody tr th td',
    ),
  },
  {
    weight: 3,
    arbitrary: words(
      'script style template noscript iframe object embed svg math title textarea xmp select plaintext',
    ),
  },
  {
    weight: 2,
    arbitrary: words(
      'img form input button base meta link video audio details dialog marquee animate foreignObject mglyph annotation-xml slot frameset body html till-product x-y h1 div A SCRIPT',
    ),
  },
  words('constructor __proto__ toString a:b svg:script s\u0131cript \u017fcript'),
  fc.string({ maxLength: 5 }),
)
const handler = words(
  'onclick onerror onload onfocus onmouseover ontoggle onanimationstart onpointerenter ONERROR onbegin',
)
const attributeName = fc.oneof(
  handler,
  words(
    'href HREF src srcdoc style class id name is slot part ref key ping target rel action formaction xlink:href data-till children dangerouslySetInnerHTML __proto__ autofocus tabindex',
  ),
  fc.string({ maxLength: 5 }),
)
const value = fc.oneof(
  call,
  address,
  broken(address),
  any,
  one('background:url(//canary.example/s)', 'x', ''),
)
const attribute = fc
  .tuple(
    one(' ', '\n', '/', '\f', '', '  '),
    attributeName,
    one('=', ' = ', '', '=='),
    one('"', "'", '', '`'),
    value,
    one(true, true, true, false),
  )
  .map(
    ([before, key, is, quote, text, closes]) => `${before}${key}${is}${quote}${text}${closes ? quote : ''}`,
  )
const tag = fc
  .tuple(
    one('<', '<', '<', '</', '< ', '<<', '<!', '<?'),
    name,
    some(attribute, 3),
    one('>', '>', '>', '/>', ' >', '', '>>'),
  )
  .map(join)

const { html } = fc.letrec<{ html: string; element: string; piece: string }>(tie => ({
  html: fc
    .array(tie('piece'), { minLength: 1, maxLength: 6, size: 'max', depthIdentifier: 'html' })
    .map(join),
  element: fc
    .tuple(name, some(attribute, 3), tie('html'), fc.oneof({ weight: 5, arbitrary: fc.constant('') }, name))
    .map(([own, attributes, inside, other]) => `<${own}${attributes}>${inside}</${other || own}>`),
  piece: fc.oneof(
    { depthIdentifier: 'html', maxDepth: 5 },
    any,
    { weight: 3, arbitrary: tie('element') },
    tag,
    fc
      .tuple(one('<!--', '<!-->', '<![CDATA[', '<?', '<!'), any, one('-->', '--!>', ']]>', '>', ''))
      .map(join),
    referred(fc.tuple(one('<'), name, attribute, one('>')).map(join)),
  ),
}))

/** HTML, nested and malformed, from which a part may be cut out. */
export const description: Arbitrary<string> = fc
  .tuple(html, fc.nat(400), fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)))
  .map(([text, at, length]) => text.slice(0, at) + text.slice(at + length))

/** A text of any kind: words, controls, tags, addresses, names that objects have. */
export const text: Arbitrary<string> = fc.oneof(any, some(any, 4), tag, html, address, referred(tag), value)
