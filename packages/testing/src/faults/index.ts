export {
  createFaultProxy,
  type FaultPlan,
  type FaultProxy,
  type FaultProxyInit,
  type JournalEntry,
} from './create-fault-proxy.ts'
export type { Exchange, Fault } from './fault.ts'
export type { FaultName } from './fault-name.ts'
export { isPreflight, type PastExchange, type WireReply, type WireRequest } from './http-message.ts'
export { faults } from './kinds.generated.ts'
export { type PlannedFault, planOf, randomOf } from './plan-of.ts'
export { type ServedFetch, serveFetch } from './serve-fetch.ts'
