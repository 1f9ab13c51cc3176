/** The custom elements manifest, which editors read for completion: schema 2.1.0 of custom-elements-manifest. */
export function manifest(rooms) {
  return {
    schemaVersion: '2.1.0',
    modules: rooms.map(({ room, attributes }) => ({
      kind: 'javascript-module',
      path: 'dist/till.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: `Till${room[0].toUpperCase()}${room.slice(1)}`,
          tagName: `till-${room}`,
          superclass: { name: 'HTMLElement' },
          attributes: attributes.map(attribute => ({
            name: attribute.name,
            description: attribute.description,
            type: { text: typeText(attribute) },
            ...(attribute.default !== undefined && { default: attribute.default }),
          })),
        },
      ],
      exports: [
        {
          kind: 'custom-element-definition',
          name: `till-${room}`,
          declaration: { name: `Till${room[0].toUpperCase()}${room.slice(1)}` },
        },
      ],
    })),
  }
}

/** An attribute's value as a TypeScript type. */
export function typeText({ type, values }) {
  if (values) return values.map(value => `'${value}'`).join(' | ')
  return { boolean: 'boolean', number: 'number' }[type] ?? 'string'
}
