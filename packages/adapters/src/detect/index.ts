export { anyPage, type Detection, type DetectOptions, detect } from './detect.ts'
export type { MayCall } from './may-call.ts'
export type { BrowserRequest, ExampleProduct, Recognized, Recognizer, Shop } from './recognizer.ts'
export { snippetFor } from './snippet-for.ts'
