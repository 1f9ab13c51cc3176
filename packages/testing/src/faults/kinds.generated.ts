// Made from kinds/ by packages/testing/generate/make-faults.mjs: `npm run generate`.
import type { Fault } from './fault.ts'
import { fault as blackHole } from './kinds/black-hole.ts'
import { fault as blackHoleAfterCommit } from './kinds/black-hole-after-commit.ts'
import { fault as brokenGzip } from './kinds/broken-gzip.ts'
import { fault as captivePortal } from './kinds/captive-portal.ts'
import { fault as commitLate } from './kinds/commit-late.ts'
import { fault as connectionRefused } from './kinds/connection-refused.ts'
import { fault as crossedAnswer } from './kinds/crossed-answer.ts'
import { fault as dnsFailure } from './kinds/dns-failure.ts'
import { fault as duplicate } from './kinds/duplicate.ts'
import { fault as duplicateAtOnce } from './kinds/duplicate-at-once.ts'
import { fault as empty } from './kinds/empty.ts'
import { fault as endAfterCommit } from './kinds/end-after-commit.ts'
import { fault as endBeforeCommit } from './kinds/end-before-commit.ts'
import { fault as errorAfterCommit } from './kinds/error-after-commit.ts'
import { fault as flippedBit } from './kinds/flipped-bit.ts'
import { fault as gatewayError } from './kinds/gateway-error.ts'
import { fault as latency } from './kinds/latency.ts'
import { fault as loginRedirect } from './kinds/login-redirect.ts'
import { fault as notModified } from './kinds/not-modified.ts'
import { fault as rateLimit } from './kinds/rate-limit.ts'
import { fault as reorder } from './kinds/reorder.ts'
import { fault as requestLate } from './kinds/request-late.ts'
import { fault as resetAfterCommit } from './kinds/reset-after-commit.ts'
import { fault as resetBeforeCommit } from './kinds/reset-before-commit.ts'
import { fault as resetReused } from './kinds/reset-reused.ts'
import { fault as shortLength } from './kinds/short-length.ts'
import { fault as slowDrip } from './kinds/slow-drip.ts'
import { fault as staleAnswer } from './kinds/stale-answer.ts'
import { fault as stallAfterHead } from './kinds/stall-after-head.ts'
import { fault as tlsToPlain } from './kinds/tls-to-plain.ts'
import { fault as tlsUntrusted } from './kinds/tls-untrusted.ts'
import { fault as truncate } from './kinds/truncate.ts'
import { fault as unavailable } from './kinds/unavailable.ts'
import { fault as wrongType } from './kinds/wrong-type.ts'

/** Every kind of fault by its name. */
export const faults: {
  readonly 'black-hole': Fault
  readonly 'black-hole-after-commit': Fault
  readonly 'broken-gzip': Fault
  readonly 'captive-portal': Fault
  readonly 'commit-late': Fault
  readonly 'connection-refused': Fault
  readonly 'crossed-answer': Fault
  readonly 'dns-failure': Fault
  readonly 'duplicate': Fault
  readonly 'duplicate-at-once': Fault
  readonly 'empty': Fault
  readonly 'end-after-commit': Fault
  readonly 'end-before-commit': Fault
  readonly 'error-after-commit': Fault
  readonly 'flipped-bit': Fault
  readonly 'gateway-error': Fault
  readonly 'latency': Fault
  readonly 'login-redirect': Fault
  readonly 'not-modified': Fault
  readonly 'rate-limit': Fault
  readonly 'reorder': Fault
  readonly 'request-late': Fault
  readonly 'reset-after-commit': Fault
  readonly 'reset-before-commit': Fault
  readonly 'reset-reused': Fault
  readonly 'short-length': Fault
  readonly 'slow-drip': Fault
  readonly 'stale-answer': Fault
  readonly 'stall-after-head': Fault
  readonly 'tls-to-plain': Fault
  readonly 'tls-untrusted': Fault
  readonly 'truncate': Fault
  readonly 'unavailable': Fault
  readonly 'wrong-type': Fault
} = {
  'black-hole': blackHole,
  'black-hole-after-commit': blackHoleAfterCommit,
  'broken-gzip': brokenGzip,
  'captive-portal': captivePortal,
  'commit-late': commitLate,
  'connection-refused': connectionRefused,
  'crossed-answer': crossedAnswer,
  'dns-failure': dnsFailure,
  duplicate,
  'duplicate-at-once': duplicateAtOnce,
  empty,
  'end-after-commit': endAfterCommit,
  'end-before-commit': endBeforeCommit,
  'error-after-commit': errorAfterCommit,
  'flipped-bit': flippedBit,
  'gateway-error': gatewayError,
  latency,
  'login-redirect': loginRedirect,
  'not-modified': notModified,
  'rate-limit': rateLimit,
  reorder,
  'request-late': requestLate,
  'reset-after-commit': resetAfterCommit,
  'reset-before-commit': resetBeforeCommit,
  'reset-reused': resetReused,
  'short-length': shortLength,
  'slow-drip': slowDrip,
  'stale-answer': staleAnswer,
  'stall-after-head': stallAfterHead,
  'tls-to-plain': tlsToPlain,
  'tls-untrusted': tlsUntrusted,
  truncate,
  unavailable,
  'wrong-type': wrongType,
}
