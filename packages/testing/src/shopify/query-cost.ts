import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/**
 * What a request costs before it is run: nothing for a leaf, 1 for an object, 2 for a connection and its `first` times
 * what each node costs, 10 for a mutation. Without a token the Storefront API takes no more than 1,000.
 * @see https://shopify.dev/docs/api/usage/limits#cost-calculation
 */
export function queryCost(schema: GraphQLSchema, document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const it of document.definitions)
    if (it.kind === Kind.FRAGMENT_DEFINITION) fragments.set(it.name.value, it)

  function costOf({ selections }: SelectionSetNode, parent: GraphQLCompositeType, first: number): number {
    return selections.reduce((sum, it) => {
      if (it.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(it.name.value)
        return (
          sum +
          (fragment
            ? costOf(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, parent), first)
            : 0)
        )
      }
      if (it.kind === Kind.INLINE_FRAGMENT)
        return sum + costOf(it.selectionSet, typeNamed(it.typeCondition?.name.value, parent), first)
      const field = 'getFields' in parent ? parent.getFields()[it.name.value] : undefined
      const type = field && getNamedType(field.type)
      if (!it.selectionSet || !isCompositeType(type)) return sum
      if (type.name.endsWith('Connection')) {
        const size = it.arguments?.find(({ name }) => name.value === 'first')?.value
        return sum + 2 + costOf(it.selectionSet, type, size?.kind === Kind.INT ? Number(size.value) : 250)
      }
      const times = parent.name.endsWith('Connection') && /^(nodes|edges)$/.test(it.name.value) ? first : 1
      return sum + times * (1 + costOf(it.selectionSet, type, 1))
    }, 0)
  }

  function typeNamed(name: string | undefined, parent: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? parent : schema.getType(name)
    return isCompositeType(type) ? type : parent
  }

  return document.definitions.reduce((sum, it) => {
    if (it.kind !== Kind.OPERATION_DEFINITION) return sum
    const root = schema.getRootType(it.operation)
    return sum + (it.operation === 'mutation' ? 10 : 0) + (root ? costOf(it.selectionSet, root, 1) : 0)
  }, 0)
}
