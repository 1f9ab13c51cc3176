import type { SiteConfig } from '../config/relay-config.ts'

/** What the guards leave in Hono's context for those after them. */
export interface GuardEnv {
  Variables: {
    /** Whose request it is; absent where none is asked for (discovery, health). */
    site: SiteConfig | undefined
    /** The merchant that the address names, where it names one. */
    merchantId: string | undefined
    /** `refused_by` in logs and metrics: which guard sent the request away. */
    refusedBy: string | undefined
  }
}
