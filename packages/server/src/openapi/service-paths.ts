import type { Json } from './json.ts'

const textReply = (type: string, description: string): Json => ({
  200: { description, content: { [type]: {} } },
  default: { description: 'Not now' },
})

/** The paths that are no merchant's: for sites and for who runs the relay. */
export const servicePaths: Json = {
  '/detect': {
    get: {
      summary: 'Recognizes a shop by its address, where this node can ask the open internet',
      parameters: [
        { name: 'url', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'from', in: 'query', schema: { type: 'string' }, description: 'The origin of the page' },
      ],
      responses: {
        200: { description: 'What it is', content: { 'application/json': { schema: { type: 'object' } } } },
        400: { description: 'It is no address' },
      },
    },
  },
  '/healthz': {
    get: {
      summary: 'The process answers',
      security: [],
      responses: textReply('application/json', 'It does'),
    },
  },
  '/readyz': {
    get: { summary: 'It can serve', security: [], responses: textReply('application/json', 'It can') },
  },
  '/metrics': {
    get: { summary: 'For Prometheus', security: [], responses: textReply('text/plain', 'The metrics') },
  },
  '/openapi.json': {
    get: { summary: 'This document', security: [], responses: textReply('application/json', 'It') },
  },
}
