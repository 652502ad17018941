import { prepareProcess } from './prepareProcess.ts'

const environment = prepareProcess()
const { auditNewsroom } = await import('./auditNewsroom.ts')
await auditNewsroom(environment, process.argv.slice(2))
