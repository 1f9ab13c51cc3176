/** An attribute of a widget, as the docs, `custom-elements.json`, the JSX types and the loader's warnings know it. */
export interface AttributeDefinition {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'number' | 'list' | 'enum'
  /** For `enum`. */
  readonly values?: readonly string[]
  readonly default?: string
  readonly required?: boolean
  /** One sentence, for page authors. */
  readonly description: string
}
