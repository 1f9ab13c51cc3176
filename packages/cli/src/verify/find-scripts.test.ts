import { describe, expect, it } from 'vitest'
import { findScripts } from './find-scripts.ts'

const kinds = (html: string) => findScripts(html).scripts.map(({ kind, text }) => `${kind} ${text}`.trim())

describe('findScripts', () => {
  it('tells what runs from what is only data', () => {
    const html = `<script src=a.js></script><SCRIPT>one()</SCRIPT ><script type="module">two()</script>
      <script type="application/ld+json">{}</script><script type="importmap">{"imports":{}}</script>
      <link rel="modulepreload" href="b.js"><link rel=preload as=script href=c.js><link rel="stylesheet" href="d.css">`
    expect(kinds(html)).toEqual([
      'external',
      'inline one()',
      'inline two()',
      'import map {"imports":{}}',
      'preload',
      'preload',
    ])
  })

  it('finds handlers and javascript: addresses', () => {
    const html = `<img onerror='x("a>b")'><a href=" javascript:y()">z</a><p only="no">`
    expect(kinds(html)).toEqual(['handler x("a>b")', 'handler  javascript:y()'])
  })

  it('is not led astray by comments, by tags in attributes or in scripts, or by a script without an end', () => {
    const html = `<!-- <script>no()</script> --><p title="<script>no()</script>"><script>'<script src=no.js>'</script><script>yes()`
    expect(kinds(html)).toEqual([`inline '<script src=no.js>'`, 'inline yes()'])
  })

  it('reads attributes as a browser does', () => {
    const { scripts, base, policies } = findScripts(
      `<base href="/x/"><meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#x27;">
       <script SRC="a.js?b=1&amp;c=2" src="other.js" crossorigin integrity='sha384-x' async nonce=n1></script>`,
    )
    expect(Object.fromEntries(scripts[0]?.attributes ?? [])).toEqual({
      src: 'a.js?b=1&c=2',
      crossorigin: '',
      integrity: 'sha384-x',
      async: '',
      nonce: 'n1',
    })
    expect(base).toBe('/x/')
    expect(policies).toEqual(["script-src 'self'"])
  })

  it('takes time in proportion to the page', () => {
    const started = Date.now()
    findScripts(
      '<'.repeat(200_000) + '<script '.repeat(20_000) + '<!--'.repeat(20_000) + '<a "'.repeat(20_000),
    )
    expect(Date.now() - started).toBeLessThan(5000)
  })
})
