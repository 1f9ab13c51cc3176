import { z } from 'zod'

const picture = z.object({ preview: z.string(), width: z.int(), height: z.number().int().nullable() })

/** Everything that a wire schema may be made of, so that the generator and `parseShape` are held to all of it. */
export const everyKindWire: z.ZodType = z.object({
  text: z.string(),
  amount: z.int(),
  score: z.number(),
  isOpen: z.boolean(),
  nothing: z.null(),
  anything: z.unknown().optional(),
  kind: z.enum(['Simple', "Ha'penny"]),
  level: z.literal([1, 2, 'top', null, true]),
  maybe: z.string().optional(),
  orNull: z.number().nullable(),
  either: z.boolean().nullish(),
  'odd-key': z.string().readonly(),
  list: z.array(z.string().nullable()),
  grid: z.array(z.array(z.int())).optional(),
  prices: z.record(z.string(), z.int()),
  notes: z.record(z.string(), z.unknown()),
  picture: picture.nullish(),
  pictures: z.array(picture),
  open: z.looseObject({ id: z.string() }),
  free: z.object({}),
  scalar: z.union([z.string(), z.int()]),
})

/** A union as GraphQL makes them, with another wire inside. */
export const outcomeWire: z.ZodType = z.object({
  data: z
    .object({
      change: z.discriminatedUnion('__typename', [
        z.object({ __typename: z.literal('Order'), code: z.string(), lines: z.array(everyKindWire) }),
        z.object({
          __typename: z.enum(['StockError', 'LimitError']),
          message: z.string(),
          left: z.int().nullish(),
        }),
      ]),
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
})
