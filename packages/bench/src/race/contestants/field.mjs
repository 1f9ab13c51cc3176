import { buyButton } from './buy-button.mjs'
import { dropIn } from './drop-in.mjs'
import { floor } from './floor.mjs'
import { tillkit } from './tillkit.mjs'

/** All who race, in the order in which the tables show them. */
export const makeField = () => [tillkit(), buyButton(), dropIn(), floor()]

/** Who is to be beaten. */
export const peerIds = ['buy-button', 'drop-in']
