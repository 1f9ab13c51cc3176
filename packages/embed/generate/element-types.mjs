import { typeText } from './manifest.mjs'

const mark = '// Written by packages/embed/generate/make-attributes.mjs. Do not edit.'

/** The elements' types for the DOM and for Preact's JSX. */
export function elementTypes(rooms) {
  const interfaces = rooms.map(({ room, attributes }) => {
    const fields = attributes.map(
      attribute =>
        `  /** ${attribute.description} */\n  readonly '${attribute.name}'?: ${jsxType(attribute)}`,
    )
    return `/** The attributes of \`<till-${room}>\`. */\nexport interface ${nameOf(room)}Attributes {\n${fields.join('\n')}\n}\n`
  })
  return `${mark}
import type { HTMLAttributes } from 'preact'

${interfaces.join('\n')}
/** Each element of the till with its attributes. */
export interface TillElements {
${rooms.map(({ room }) => `  'till-${room}': ${nameOf(room)}Attributes`).join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
${rooms.map(({ room }) => `    'till-${room}': HTMLElement`).join('\n')}
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${rooms.map(({ room }) => `      'till-${room}': HTMLAttributes<HTMLElement> & ${nameOf(room)}Attributes`).join('\n')}
    }
  }
}
`
}

/** The same for React, in a file that only its users ask for: \`import type {} from '@tillkit/widgets/react'\`. */
export function reactTypes(rooms) {
  return `${mark}
import type { HTMLAttributes } from 'react'
import type { TillElements } from '@tillkit/widgets/elements'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${rooms.map(({ room }) => `      'till-${room}': HTMLAttributes<HTMLElement> & TillElements['till-${room}']`).join('\n')}
    }
  }
}
`
}

function nameOf(room) {
  return `Till${room[0].toUpperCase()}${room.slice(1)}`
}

/** A boolean attribute is written bare, a list as words, a number as itself. */
function jsxType(attribute) {
  const text = typeText(attribute)
  return attribute.type === 'number' ? 'number | string' : text
}
