export { memorySideDoor } from './memory-side-door.ts'
