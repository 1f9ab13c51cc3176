import { expect, it } from 'vitest'
import { keepKeys } from './keep-keys.ts'

it('keeps letters typed into a field from the page, and lets it hear what is pressed elsewhere', () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'open' })
  const field = root.appendChild(document.createElement('input'))
  const button = root.appendChild(document.createElement('button'))
  const heard: string[] = []
  for (const type of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(type, event => heard.push(`${type} ${(event as KeyboardEvent).key}`))
  keepKeys(root)
  const press = (target: Element, type: string, key: string) =>
    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }))

  for (const type of ['keydown', 'keypress', 'keyup']) press(field, type, 'j')
  press(button, 'keydown', 'j')
  expect(heard).toEqual(['keydown j'])
})
