// What happens when the browser has nothing to do: no one who waits for a card waits for it.
export { goAhead } from '../page/go-ahead.ts'
