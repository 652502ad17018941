import { recordResources } from './recordRoutes.ts'
import type { Resource } from './routeDefinition.ts'
import { storyResources } from './storyRoutes.ts'

/** Every address of /v1 that answers with JSON of the newsroom's. */
export const resources: readonly Resource[] = [...storyResources, ...recordResources]
