import { z } from 'zod'
import { uriSchema } from '../shared/formats.schema.ts'
import type { ErrorMessage, InfoMessage, Message, Severity, WarningMessage } from './message.ts'

const contentType = z.exactOptional(z.enum(['plain', 'markdown']))

/** @see UCP 2026-04-08 `types/message_error.json#/properties/severity` */
export const severitySchema: z.ZodType<Severity> = z.enum([
  'recoverable',
  'requires_buyer_input',
  'requires_buyer_review',
  'unrecoverable',
])

/** @see UCP 2026-04-08 `types/message_error.json` */
export const errorMessageSchema: z.ZodType<ErrorMessage> = z.looseObject({
  type: z.literal('error'),
  code: z.string(),
  content: z.string(),
  content_type: contentType,
  path: z.exactOptional(z.string()),
  severity: severitySchema,
})

/** @see UCP 2026-04-08 `types/message_warning.json` */
export const warningMessageSchema: z.ZodType<WarningMessage> = z.looseObject({
  type: z.literal('warning'),
  code: z.string(),
  content: z.string(),
  content_type: contentType,
  path: z.exactOptional(z.string()),
  presentation: z.exactOptional(z.string()),
  url: z.exactOptional(uriSchema),
})

/** @see UCP 2026-04-08 `types/message_info.json` */
export const infoMessageSchema: z.ZodType<InfoMessage> = z.looseObject({
  type: z.literal('info'),
  code: z.exactOptional(z.string()),
  content: z.string(),
  content_type: contentType,
  path: z.exactOptional(z.string()),
})

/** @see UCP 2026-04-08 `types/message.json` */
export const messageSchema: z.ZodType<Message> = z.union([
  errorMessageSchema,
  warningMessageSchema,
  infoMessageSchema,
])
