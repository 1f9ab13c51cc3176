import { z } from 'zod'
import type { GraphqlWire } from './graphql.guard.generated.ts'

/** What every reply of Vendure's GraphQL is wrapped in. */
export const graphqlWire: z.ZodType<GraphqlWire> = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.unknown()).nullish(),
        extensions: z.object({ code: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
})
