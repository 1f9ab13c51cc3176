import { Hono } from 'hono'
import { cartRoutes } from './cart-routes.ts'
import { catalogRoutes } from './catalog-routes.ts'
import { checkoutRoutes } from './checkout-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { permalinkRoute } from './permalink-route.ts'
import { profileRoute } from './profile-route.ts'
import type { RelayEnv, RelayServices } from './relay-env.ts'

/** All that UCP asks of a merchant, below the address of one. */
export function merchantRoutes(services: RelayServices): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()
  const parts = [profileRoute, catalogRoutes, cartRoutes, checkoutRoutes, orderRoutes, permalinkRoute]
  for (const part of parts) routes.route('/', part(services))
  return routes
}
