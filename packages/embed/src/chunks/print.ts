// What paper needs. It comes while the page is idle: once a reader prints there is no time to fetch anything.
import { readyForPrint } from '../page/ready-for-print.ts'

readyForPrint()
