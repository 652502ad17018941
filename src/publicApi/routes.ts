import { recordResources } from './recordRoutes.ts'
import type { Resource } from './routeDefinition.ts'
import { storyResources } from './storyRoutes.ts'

/** Every address of /v1 that answers with the newsroom's data as JSON. */
export const resources: readonly Resource[] = [...storyResources, ...recordResources]
