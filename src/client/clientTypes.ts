import type { components } from './v1.ts'

/** The shapes of /v1 by their names in the newsroom. */
type Schemas = components['schemas']

export type Story = Schemas['Story']
export type StorySummary = Schemas['StorySummary']
export type StorySelection = Schemas['StorySelection']
export type StoryMatch = NonNullable<StorySummary['match']>
export type StoryCorrection = Story['corrections'][number]
export type Byline = Story['bylines'][number]
export type Photo = Schemas['Photo']
export type GoneStory = Schemas['GoneStory']
export type Reporter = Schemas['Reporter']
export type LoggedCorrection = Schemas['LoggedCorrection']
export type Section = Schemas['Section']
export type Newsroom = Schemas['Newsroom']
export type Problem = Schemas['Problem']

/** A list in Payload's envelope. */
export type Page<Item> = Omit<Schemas['StoryPage'], 'docs'> & { docs: Item[] }
