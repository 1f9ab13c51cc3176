import { z } from 'zod'
import type { ProfileWire } from './profile.guard.generated.ts'

/** A merchant's profile. Its registries have another shape in each version: `registryOf` reads them all. */
export const profileWire: z.ZodType<ProfileWire> = z.object({
  ucp: z.object({
    version: z.string(),
    supported_versions: z.record(z.string(), z.string()).optional(),
    services: z.unknown().optional(),
    capabilities: z.unknown().optional(),
    payment_handlers: z.unknown().optional(),
  }),
  payment: z.object({ handlers: z.unknown().optional() }).optional(),
})
