import fc from 'fast-check'
import { h, render } from 'preact'
import { describe, expect, it } from 'vitest'
import { decodeEntities } from './decode-entities.ts'
import { attacks } from './rich-text.fixture.ts'
import { RichText, toVNodes } from './rich-text.tsx'

const allowed = new Set(
  'p br ul ol li strong em b i u s sub sup code pre blockquote a h3 h4 table thead tbody tr th td'.split(' '),
)

function draw(html: string): HTMLElement {
  const root = document.createElement('div')
  render(h('div', null, toVNodes(html)), root)
  return root.firstElementChild as HTMLElement
}

/** What is on the page that must not be; empty when all is well. */
function intruders(root: HTMLElement): string[] {
  return [...root.querySelectorAll('*')].flatMap(element => {
    const name = element.localName
    const bad = allowed.has(name) ? [] : [`<${name}>`]
    for (const { name: attribute, value } of element.attributes) {
      const isLink = name === 'a' && /^(href|target|rel)$/.test(attribute)
      if (!isLink) bad.push(`${name}[${attribute}]`)
      if (attribute === 'href' && !/^(https?|mailto|tel):/.test(value)) bad.push(value)
    }
    return bad
  })
}

describe('rich text', () => {
  it.each(attacks)('keeps %j out of the page', attack => {
    expect(intruders(draw(attack))).toEqual([])
  })

  it('lets no element, attribute or address through, whatever the HTML is made of', () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...allowed,
        'script',
        'svg',
        'img',
        'iframe',
        'style',
        'form',
        'x-y',
        'A',
        'constructor',
        '__proto__',
      ),
      fc.string({ maxLength: 5 }),
    )
    const value = fc.oneof(
      fc.constantFrom(
        'javascript:alert(1)',
        ' java\nscript:x',
        'data:text/html,x',
        'https://a.example/',
        '&#106;avascript:x',
        '//a',
        '"',
        "'",
        '>',
        '-->',
      ),
      fc.string({ maxLength: 8 }),
    )
    const attribute = fc
      .tuple(
        fc.constantFrom(
          'href',
          'HREF',
          'onclick',
          'style',
          'src',
          'srcdoc',
          'class',
          'is',
          'ref',
          'key',
          'dangerouslySetInnerHTML',
        ),
        value,
        fc.constantFrom('"', "'", ''),
      )
      .map(([key, text, quote]) => ` ${key}=${quote}${text}${quote}`)
    const piece = fc.oneof(
      fc.tuple(name, fc.array(attribute, { maxLength: 3 })).map(([tag, list]) => `<${tag}${list.join('')}>`),
      name.map(tag => `</${tag}>`),
      fc.constantFrom(
        '<',
        '>',
        '<!--',
        '-->',
        '<![CDATA[',
        '</',
        '<a',
        '<a href="',
        "<a href='",
        '&lt;',
        '&#x3c;script&#x3e;',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        expect(intruders(draw(pieces.join('')))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps what a merchant may write', () => {
    const root = draw(
      '<h1>Care</h1><div>Wash <b>cold</b>.<br>No&nbsp;bleach &amp; no &eacute;bullition</div><ul><li>One<li>Two</ul>',
    )
    expect(root.innerHTML).toBe(
      '<h3>Care</h3><p>Wash <b>cold</b>.<br>No\u00a0bleach &amp; no ébullition</p><ul><li>One</li><li>Two</li></ul>'.replace(
        '\u00a0',
        '&nbsp;',
      ),
    )
  })

  it('opens links beside the article, without telling where the reader came from', () => {
    const link = draw('<a class=x href="https://shop.example/a?b=1&amp;c=2">care</a>').querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://shop.example/a?b=1&c=2')
    expect(link?.rel).toBe('noopener noreferrer nofollow')
  })

  it('shows HTML that was escaped as text, not as HTML', () => {
    const root = draw('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(root.textContent).toBe('<script>alert(1)</script>')
    expect(root.children).toHaveLength(0)
  })

  it('reads a hostile text of any length in no time', () => {
    const started = performance.now()
    for (const piece of ['<a "', "<a '", '<', '<!--', '<p>', '<a href=', '&', '</p', '<p "\'']) {
      toVNodes(piece.repeat(60_000))
    }
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('shows a plain text in its paragraphs', () => {
    const root = document.createElement('div')
    render(<RichText description={{ plain: 'One.\n\nTwo <b>.' }} />, root)
    expect([...root.children].map(child => child.textContent)).toEqual(['One.', 'Two <b>.'])
  })

  it('leaves references alone that it does not know', () => {
    expect(decodeEntities('&unknown; &am; &#0; &#xd800; A&B &Uuml;&szlig; &euro;')).toBe(
      '&unknown; &am; \ufffd \ufffd A&B Üß €',
    )
  })
})
