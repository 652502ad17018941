import { buildNewsroomConfig } from '#config.ts'

/**
 * The newsroom's Payload config, for the panel's build, Payload's command line and the server alike; all run in the project's folder. The
 * address of the database is read when the server starts: the one Homeroom starts by itself is not known before.
 */
export default buildNewsroomConfig(process.cwd(), process.env)
