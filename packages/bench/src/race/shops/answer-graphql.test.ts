import { describe, expect, it } from 'vitest'
import { answerGraphql } from './answer-graphql.mjs'

const mug = { __typename: 'Product', id: '1', title: 'Mug', variants: [{ id: 'a' }, { id: 'b' }] }
const root = { node: ({ id }: { id: string }) => ({ ...mug, id }), nothing: null }

describe('the stubs of the race', () => {
  it('answer what is selected, by alias, with arguments and variables', () => {
    const query = 'query ($id:ID!) { first:node (id:$id) { id title } node(id:"7"){id} nothing{id} }'
    expect(answerGraphql({ query, variables: { id: '5' } }, root).data).toEqual({
      first: { id: '5', title: 'Mug' },
      node: { id: '7' },
      nothing: null,
    })
  })

  it('answer fragments of the value’s type, and lists as connections where edges are asked for', () => {
    const query = `fragment P on Product { id ...on Product { title } ... on Shop { id name } }
      { node(id: "1") { ...P variants(first: 250) { edges { cursor node { id } } pageInfo { hasNextPage } } } }`
    expect(answerGraphql({ query }, root).data).toEqual({
      node: {
        id: '1',
        title: 'Mug',
        variants: {
          edges: [
            { cursor: '0', node: { id: 'a' } },
            { cursor: '1', node: { id: 'b' } },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    })
  })
})
