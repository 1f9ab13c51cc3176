import { buyButton } from './buy-button.mjs'
import { dropIn } from './drop-in.mjs'
import { floor } from './floor.mjs'
import { tillkit, tillkitAtShop, tillkitShelf } from './tillkit.mjs'
import { tillkitPreloaded, tillkitRendered } from './tillkit-rendered.mjs'

/** All who race, in the order in which the tables show them. */
export const makeField = () =>
  Promise.all([
    tillkit(),
    tillkitAtShop(),
    tillkitPreloaded(),
    tillkitRendered(),
    buyButton(),
    dropIn(),
    floor(),
  ])

/** What has no peer, and stands beside the race. */
export const shelf = tillkitShelf()

/** Who is to be beaten. */
export const peerIds = ['buy-button', 'drop-in']
