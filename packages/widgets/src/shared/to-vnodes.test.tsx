import { type ComponentChild, isValidElement } from 'preact'
import { describe, expect, it } from 'vitest'
import { decodeEntities } from './decode-entities.ts'
import { RichText, toVNodes } from './rich-text.tsx'

/** Vnodes as text: elements as tags with an address, texts in quotes. */
const write = (child: ComponentChild): string => {
  if (Array.isArray(child)) return child.map(write).join('')
  if (!isValidElement(child)) return `'${child}'`
  const { href, children } = child.props as { readonly href?: string; readonly children?: ComponentChild }
  const tag = typeof child.type === 'string' ? child.type : ''
  const address = href === undefined ? '' : ` ${href}`
  return `<${tag}${address}>${children === undefined || children === null ? '' : write(children)}</>`
}
const read = (html: string) => write(toVNodes(html))

describe('a merchant’s HTML', () => {
  it.each([
    ['a <b>c</b> d', `'a '<b>'c'</>' d'`],
    ['<h1>a</h1><h6>b</h6><section>c</section><div>d</div>', `<h3>'a'</><h4>'b'</><p>'c'</><p>'d'</>`],
    ['<h2>a</h2><h5>b</h5><h3>c</h3>', `<h3>'a'</><h4>'b'</><h3>'c'</>`],
    ['<p>a<p>b', `<p>'a'</><p>'b'</>`],
    ['<ul><li>a<li>b</ul>', `<ul><li>'a'</><li>'b'</></>`],
    ['<b>a<b>b</b></b>', `<b>'a'<b>'b'</></>`],
    ['<constructor>a</constructor><toString>b', `'a''b'`],
    ['<center>a</center><BR>b<br/>c</br>', `'a'<br></>'b'<br></>'c'`],
    ['<p>a</b></p>c', `<p>'a'</>'c'`],
    ['<p><b>a</p>c', `<p><b>'a'</></>'c'`],
    ['a < b <> c', `'a ''<'' b ''<''> c'`],
    ['1 <! x> 2 <?php y?> 3 <!-- > 4 --> 5 <!-- 6', `'1 '' 2 '' 3 '' 5 '`],
    ['<p>a</p', `<p>'a'</>`],
    ['', ''],
  ])('of %j is %s', (html, text) => {
    expect(read(html)).toBe(text)
  })

  it.each([
    ['<script>a<b>c</b></script>d', `'d'`],
    ['<style>a</p></style>d', `'d'`],
    ['<svg><p>a</p></svg>d', `'d'`],
    ['<b>x<template>a</template>d</b>e', `<b>'x''d'</>'e'`],
    ['<script>a<script>b</script>c', `'c'`],
    ['<textarea>a', ''],
    ['<title>a</TITLE >d', `'d'`],
    ['<select>a<option>b</select>c<script>d', `'c'`],
  ])('of %j leaves out what is dropped with all that is in it: %s', (html, text) => {
    expect(read(html)).toBe(text)
  })

  it.each([
    ['<a href="https://a.example/">x</a>', `<a https://a.example/>'x'</>`],
    ["<a href='https://a.example/b c'>x", `<a https://a.example/b%20c>'x'</>`],
    ['<a href=https://a.example/d>x', `<a https://a.example/d>'x'</>`],
    ['<a title=">" HREF = "  https://a.example/e\n">x', `<a https://a.example/e>'x'</>`],
    ['<a hidden href="https://a.example/?f=1&amp;g=2">x', `<a https://a.example/?f=1&g=2>'x'</>`],
    ['<a href="https://a.example/&quot;h">x', `<a https://a.example/%22h>'x'</>`],
    ['<a href="javascript:x" href="https://a.example/">x', `<a>'x'</>`],
    ['<a href>x', `<a>'x'</>`],
    ['<a data-href="https://a.example/">x', `<a>'x'</>`],
    ['<b href="https://a.example/">x', `<b>'x'</>`],
  ])('of %j is a link only to a safe address: %s', (html, text) => {
    expect(read(html)).toBe(text)
  })

  it('opens no window that knows this page', () => {
    expect(toVNodes('<a href="https://a.example/" onclick="x" style="y">x</a>')).toMatchObject([
      { props: { href: 'https://a.example/', target: '_blank', rel: 'noopener noreferrer nofollow' } },
    ])
    const [link] = toVNodes('<a href="https://a.example/" onclick="x">x</a>')
    expect(Object.keys((link as { props: object }).props).sort()).toEqual([
      'children',
      'href',
      'rel',
      'target',
    ])
  })

  it('is at most 29 elements deep and 50,000 characters long', () => {
    expect(read('<b>'.repeat(40)).match(/<b>/g)).toHaveLength(29)
    expect(read('x'.repeat(50_010))).toBe(`'${'x'.repeat(50_000)}'`)
  })
})

describe('character references', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;', `&<>"'`],
    ['&nbsp;&shy;&euro;&frac12;&szlig;', '\u00a0\u00ad€½ß'],
    ['&eacute;&Uuml;&ntilde;&Scaron;&aring;&igrave;&ocirc;', 'éÜñŠåìô'],
    ['&ccedil;&Ccedil;&oslash;&AElig;&aelig;&oelig;&ETH;&thorn;', 'çÇøÆæœÐþ'],
    ['&iquest;&ordm;&sup2;&frac34;&plusmn;&micro;', '¿º²¾±µ'],
    ['&sup;&frac1;&CCEDIL;', '&sup;&frac1;&CCEDIL;'],
    ['&#65;&#x42;&#X43;&#x1F600;', 'ABC😀'],
    ['&#1234567;', '\ufffd'],
    ['&#0;&#x110000;&#xD800;&#xDFFF;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&#xD7FF;&#xE000;&#x10FFFF;&#1;', '\ud7ff\ue000\u{10ffff}\u0001'],
    ['&amp', '&'],
    ['&#65', 'A'],
    ['&#12345678;', '\ufffd8;'],
    ['&nothing; & &; &#; &#x; &a-; &e;', '&nothing; & &; &#; &#x; &a-; &e;'],
    ['&mp; &am; &t;', '&mp; &am; &t;'],
    ['&amp;lt;', '&lt;'],
  ])('%j are %j', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded)
  })
})

describe('a product’s own text', () => {
  it('is its HTML, else its plain text, else what was written in Markdown', () => {
    const text = (description: Parameters<typeof RichText>[0]['description']) =>
      write(RichText({ description }))
    expect(text({ html: '<b>a</b>', plain: 'b' })).toBe(`<><b>'a'</></>`)
    expect(text({ html: '', plain: 'a\n\nb\n \nc\nd', markdown: 'e' })).toBe(
      `<><p>'a'</><p>'b'</><p>'c\nd'</></>`,
    )
    expect(text({ markdown: 'e' })).toBe(`<><p>'e'</></>`)
    expect(text({})).toBe(`<><p>''</></>`)
  })
})
