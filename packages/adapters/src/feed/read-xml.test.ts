import { describe, expect, it } from 'vitest'
import { readXml } from './read-xml.ts'

async function told(text: string): Promise<readonly string[]> {
  const events: string[] = []
  const listener = {
    open: (name: string, attributes: ReadonlyMap<string, string>) => {
      events.push(`<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}`)
    },
    text: (part: string) => {
      events.push(part)
    },
    close: (name: string) => {
      events.push(`>${name}`)
    },
  }
  await readXml(text, listener, () => undefined)
  return events
}

describe('reading XML', () => {
  it('tells tags, attributes and text in their order', async () => {
    expect(await told(`<a x="1" y='&lt;"&#50;'>b<c:d/>e</a >`)).toEqual([
      '<a x=1 y=<"2',
      'b',
      '<c:d',
      '>c:d',
      'e',
      '>a',
    ])
  })

  it('takes CDATA as it is and text with its references put in', async () => {
    expect(await told('<a>&amp;lt; &#x20AC;<![CDATA[<b>&amp;]]></a>')).toEqual([
      '<a',
      '&lt; €',
      '<b>&amp;',
      '>a',
    ])
  })

  it('passes over comments, instructions and document types, and expands no entity that one declares', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "boom"> <!ENTITY y "&x;&x;">]>'
    expect(await told(`<?xml version="1.0"?>${bomb}<!-- <b> --><a>&y;</a>`)).toEqual(['<a', '&y;', '>a'])
  })

  it.each([
    '<a>',
    '<a></b>',
    '<a',
    '</a>',
    '<a><!-- ',
    '<a><![CDATA[x</a>',
    '<a x=1/>',
    '<a x="<"/>',
    '<>',
    '<a/><',
  ])('refuses %s: half a file is not a whole one', async text => {
    await expect(told(text)).rejects.toMatchObject({ code: 'broken_reply' })
  })

  it('reads two files at once without mixing them up', async () => {
    const names: string[] = []
    const read = (name: string) =>
      readXml(
        `<${name}>${'<x/>'.repeat(50)}</${name}>`,
        { open: () => {}, text: () => {}, close: closed => void (closed !== 'x' && names.push(closed)) },
        () => Promise.resolve(),
      )
    await Promise.all([read('one'), read('other')])
    expect(names.sort()).toEqual(['one', 'other'])
  })
})
