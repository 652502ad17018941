import { z } from 'zod'
import { blockSchema, inlineSchema, listSchema, photoSchema } from './storyBodySchemas.ts'
import { problemSchema } from './problemSchema.ts'
import * as schemas from './responseSchemas.ts'

/** Every schema that has a name of its own in the description. */
export const componentSchemas = {
  Photo: photoSchema,
  Inline: inlineSchema,
  List: listSchema,
  Block: blockSchema,
  Story: schemas.storySchema,
  ListedStory: schemas.listedStorySchema,
  StorySummary: schemas.storySummarySchema,
  StorySelection: schemas.storySelectionSchema,
  StoryPage: schemas.storyPageSchema,
  Front: schemas.frontSchema,
  GoneStory: schemas.goneStorySchema,
  GoneStoryPage: schemas.goneStoryPageSchema,
  Reporter: schemas.reporterSchema,
  ReporterSelection: schemas.reporterSelectionSchema,
  ReporterPage: schemas.reporterPageSchema,
  ReporterProfile: schemas.reporterProfileSchema,
  LoggedCorrection: schemas.loggedCorrectionSchema,
  CorrectionSelection: schemas.correctionSelectionSchema,
  CorrectionPage: schemas.correctionPageSchema,
  Section: schemas.sectionSchema,
  SectionSelection: schemas.sectionSelectionSchema,
  SectionPage: schemas.sectionPageSchema,
  Newsroom: schemas.newsroomSchema,
  Problem: problemSchema,
} satisfies Record<string, z.ZodType>

export type ComponentName = keyof typeof componentSchemas

/** Returns a reference to a named schema of the description. */
export const refTo = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` })

/** Returns the schemas as JSON Schema. They refer to each other by name. */
export function components(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(componentSchemas)) registry.add(schema, { id })
  const uri = (id: string) => `#/components/schemas/${id}`
  return Object.fromEntries(
    // `$id` and `$schema` belong to a schema that is a file of its own. Inside OpenAPI, `$id` would
    // change the base address.
    Object.entries(z.toJSONSchema(registry, { uri }).schemas).map(
      ([name, { $schema, $id, ...schema }]) => [name, schema],
    ),
  )
}
