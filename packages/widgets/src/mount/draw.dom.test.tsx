import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { draw } from './draw.ts'
import type { Page } from './page.ts'

function target(attributes: Record<string, string> = {}) {
  const element = document.createElement('div')
  const root = element.attachShadow({ mode: 'open' })
  const faults: unknown[] = []
  const page = {
    language: 'ar',
    dir: 'rtl',
    fault: (_: Element, error: unknown) => faults.push(error),
  } as unknown as Page
  return { element, root, page, faults, attributes, attribute: (name: string) => attributes[name] ?? null }
}
const aTurn = () => new Promise(resolve => setTimeout(resolve, 5))

describe('drawing', () => {
  it('says language and direction on the root, and wears its face', () => {
    const here = target({ face: 'own' })
    draw(here, [], () => 'x')
    const till = here.root.querySelector<HTMLElement>('.till')
    expect(till?.lang).toBe('ar')
    expect(till?.dir).toBe('rtl')
    expect(till?.classList.contains('own')).toBe(true)
  })

  it('draws again when a signal changes, and when it is told', async () => {
    const here = target()
    const count = signal(1)
    const drawing = draw(here, [], () => <p>{`${count.value}${here.attribute('x')}`}</p>)
    count.value = 2
    await aTurn()
    expect(here.root.textContent).toBe('2null')
    here.attributes['x'] = 'y'
    drawing.update()
    await aTurn()
    expect(here.root.textContent).toBe('2y')
  })

  it('ends a view that throws as a fault, not in the page', async () => {
    const here = target()
    const isBroken = signal(false)
    const Broken = () => {
      if (isBroken.value) throw new Error('broken')
      return <p>fine</p>
    }
    draw(here, [], () => (isBroken.value ? <Broken /> : <p>fine</p>))
    isBroken.value = true
    await aTurn()
    expect(String(here.faults[0])).toContain('broken')
  })

  it('is over once it was ended, also by a view that throws as it is told to draw again', () => {
    const here = target()
    const count = signal(1)
    const drawing = draw({ ...here, page: { ...here.page, fault: () => drawing.dispose() } }, [], () => {
      if (here.attributes['x'] && count.value === 1) throw new Error('broken')
      return <p>{count.value}</p>
    })
    here.attributes['x'] = 'y'
    drawing.update()
    count.value = 2
    drawing.update()
    expect(here.root.childNodes).toHaveLength(0)
  })

  it('shares one sheet among all roots', () => {
    const first = target()
    const second = target()
    draw(first, ['.a{}'], () => null)
    draw(second, ['.a{}'], () => null)
    expect(first.root.adoptedStyleSheets.at(-1)).toBe(second.root.adoptedStyleSheets.at(-1))
  })

  it('stops for good', async () => {
    const here = target()
    const count = signal(1)
    const drawing = draw(here, [], () => <p>{count.value}</p>)
    drawing.dispose()
    count.value = 2
    await aTurn()
    expect(here.root.childNodes).toHaveLength(0)
    expect(here.root.adoptedStyleSheets).toHaveLength(0)
  })
})
