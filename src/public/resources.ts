import { recordResources } from './recordResources.ts'
import type { Resource } from './resource.ts'
import { storyResources } from './storyResources.ts'

/** Every address of /v1 that answers with JSON of the newsroom's. */
export const resources: readonly Resource[] = [...storyResources, ...recordResources]
