import { z } from 'zod'
import type { ErrorsWire, GraphqlWire } from './graphql.guard.generated.ts'

/** What every reply is wrapped in. `errors` is a list, or a text or an object where the shop itself is not to be had. */
export const graphqlWire: z.ZodType<GraphqlWire> = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.unknown().optional(),
})

/** What GraphQL has to say, the worst first. */
export const errorsWire: z.ZodType<ErrorsWire> = z.array(
  z.object({
    message: z.string(),
    path: z.array(z.unknown()).nullish(),
    extensions: z.object({ code: z.string().nullish() }).nullish(),
  }),
)
