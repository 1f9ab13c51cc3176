import { afterEach, describe, expect, it } from 'vitest'
import { settingsOf } from './settings.ts'

function element(tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): Element {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  document.body.append(made)
  return made
}

const json = (text: string) => {
  const script = document.createElement('script')
  script.type = 'application/json'
  script.textContent = text
  return script
}

afterEach(() => document.body.replaceChildren())

describe('settingsOf', () => {
  it('reads attributes, and data- without the prefix', () => {
    expect(settingsOf(element('div', { 'data-handle': 'mug', layout: 'compact' }))).toMatchObject({
      handle: 'mug',
      layout: 'compact',
    })
  })

  it('reads only data- of a script, whose src and id are no settings', () => {
    const settings = settingsOf(
      element('script', { type: 'text/plain', id: 'y', 'data-merchant': 'memory:demo' }),
    )
    expect({ ...settings }).toEqual({ merchant: 'memory:demo' })
  })

  it('lets an attribute win over JSON inside the element', () => {
    const inside = json(
      '{ "handle": "json", "layout": "wide", "handles": ["a", "b"], "edge": true, "x": false }',
    )
    const settings = settingsOf(element('till-product', { handle: 'attribute' }, inside))
    expect({ ...settings }).toEqual({ handle: 'attribute', layout: 'wide', handles: 'a b', edge: '' })
  })

  it('lets a data- attribute win over JSON inside the element', () => {
    expect(
      settingsOf(element('div', { 'data-handle': 'data' }, json('{ "handle": "json" }')))['handle'],
    ).toBe('data')
  })

  it('takes nothing from JSON that is broken, no object, or not its own child', () => {
    for (const text of ['{', '7', 'null', '[]']) {
      expect({ ...settingsOf(element('till-product', {}, json(text))) }).toEqual({})
    }
    const wrapper = document.createElement('p')
    wrapper.append(json('{ "merchant": "evil:https://evil.example" }'))
    expect({ ...settingsOf(element('till-product', {}, wrapper)) }).toEqual({})
  })

  it('answers nothing for names that every object has', () => {
    const settings = settingsOf(element('till-product', {}))
    expect(settings['constructor']).toBeUndefined()
    expect(Object.getPrototypeOf(settings)).toBeNull()
  })
})
