import { z } from 'zod'
import type { VendureShop } from './vendure.setup.ts'

/** A call of Vendure's admin API; fails on GraphQL errors and on error results. */
export type AdminApi = <T>(document: string, variables: object, reply: z.ZodType<T>) => Promise<T>

const envelope = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})
const refusal = z.object({ errorCode: z.string(), message: z.string() })

/** Signs in as the merchant's own people do. */
export async function connectAdmin({
  adminApi,
  username,
  password,
}: Omit<VendureShop, 'shopApi'>): Promise<AdminApi> {
  let token = ''
  const admin: AdminApi = async (document, variables, reply) => {
    const response = await fetch(adminApi, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: document, variables }),
    })
    token = response.headers.get('vendure-auth-token') ?? token
    const { data, errors } = envelope.parse(await response.json())
    if (errors) throw new Error(`Vendure admin: ${errors.map(it => it.message).join('; ')}\n${document}`)
    for (const [field, answer] of Object.entries(data ?? {})) {
      const refused = refusal.safeParse(answer)
      if (refused.success) throw new Error(`Vendure admin: ${field}: ${refused.data.message}`)
    }
    return reply.parse(data)
  }
  await admin(
    `mutation ($username: String!, $password: String!) {
      login(username: $username, password: $password) { ... on ErrorResult { errorCode message } }
    }`,
    { username, password },
    z.unknown(),
  )
  return admin
}
