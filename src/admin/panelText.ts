import type { CorrectionKind } from '#newsroom/corrections.ts'
import { panelWords, type Refusal } from '#newsroom/refusal.ts'
import type { Stage } from '#newsroom/stages.ts'
import type { Verb } from '#newsroom/verbs.ts'
import type { GateCode } from '#publishing/gateReasons.ts'

/** What the panel says about a stage: its name, and what happens next, for each role. */
export const STAGE_WORDS: Readonly<Record<Stage, { name: string; next: string }>> = {
  draft: { name: 'Draft', next: 'Only its writers and the editors can see it.' },
  submitted: { name: 'Waiting for an editor', next: 'An editor reads it next.' },
  changesRequested: {
    name: 'Changes requested',
    next: 'Make the changes, save, and hand it in again.',
  },
  approved: {
    name: 'Approved',
    next: 'Ready to publish. Changing its text sends it back to an editor.',
  },
  scheduled: {
    name: 'Scheduled',
    next: 'It publishes by itself. Changing its text takes it off the schedule.',
  },
  published: {
    name: 'Published',
    next: 'Readers can see it. What you save here stays inside until an editor publishes it.',
  },
  unpublished: {
    name: 'Taken down',
    next: 'Readers find a note in its place. It can be published again.',
  },
  killed: { name: 'Killed', next: 'It was withdrawn and does not come back.' },
  spiked: { name: 'Spiked', next: 'It was dropped before it ran.' },
}

/** The usual order of a story's stages. Other stages leave it. */
export const ROAD: readonly Stage[] = ['draft', 'submitted', 'approved', 'published']

/** Returns the index of a stage in `ROAD`, or null where it is not in it. */
export function stepOf(stage: Stage): number | null {
  if (stage === 'changesRequested') return 0
  if (stage === 'scheduled') return 2
  const step = ROAD.indexOf(stage)
  return step === -1 ? null : step
}

interface VerbWords {
  /** Label of the button. An ellipsis says that a question follows. */
  button: string
  /** Shown once it is done. */
  done: string
}

/** Returns the texts of a verb. Those for publishing depend on the stage. */
export function verbWords(verb: Verb, stage: Stage): VerbWords {
  switch (verb) {
    case 'submit':
      return stage === 'changesRequested'
        ? { button: 'Hand in again', done: 'Handed in. An editor reads it next.' }
        : { button: 'Hand in', done: 'Handed in. An editor reads it next.' }
    case 'request-changes':
      return { button: 'Ask for changes…', done: 'Sent back, with your note.' }
    case 'approve':
      return { button: 'Approve', done: 'Approved. It can be published now.' }
    case 'publish':
      if (stage === 'published')
        return { button: 'Publish changes…', done: 'The new version is out.' }
      if (stage === 'unpublished') return { button: 'Publish again…', done: 'Published again.' }
      return stage === 'scheduled'
        ? { button: 'Publish now…', done: 'Published.' }
        : { button: 'Publish…', done: 'Published.' }
    case 'schedule':
      return stage === 'scheduled'
        ? { button: 'Reschedule…', done: 'Scheduled.' }
        : { button: 'Schedule…', done: 'Scheduled.' }
    case 'unpublish':
      return { button: 'Take down…', done: 'Taken down. Readers find your note in its place.' }
    case 'kill':
      return { button: 'Kill…', done: 'Killed. The story is withdrawn.' }
    case 'spike':
      return { button: 'Spike…', done: 'Spiked. The story will not run.' }
    case 'correct':
      return {
        button: 'Correct…',
        done: 'Corrected. The correction stands on the story and in the log.',
      }
  }
}

/** The order in which the verbs are shown. The first one allowed is the suggested next step. */
export const VERB_ORDER: readonly Verb[] = [
  'submit',
  'approve',
  'correct',
  'publish',
  'schedule',
  'request-changes',
  'unpublish',
  'spike',
  'kill',
]

/** Verbs that cannot be undone, or that take something away from readers. */
export const GRAVE_VERBS: ReadonlySet<Verb> = new Set<Verb>(['unpublish', 'kill', 'spike'])

/** Verbs that the publish gate refuses while something blocks. */
export const GATED_VERBS: ReadonlySet<Verb> = new Set<Verb>([
  'approve',
  'publish',
  'schedule',
  'correct',
])

/** Titles of the gate's reasons. */
export const REASON_TITLES: Readonly<Record<GateCode, string>> = {
  unregistered_name: 'Who is this?',
  names_unread: 'Still being read',
  also_read: 'Also read, and taken for no name',
  ambiguous_word: 'A name or a word?',
  name_in_phrase: 'A name inside a phrase?',
  near_miss: 'A slip in a name?',
  ambiguous_person: 'Which person?',
  registered_elsewhere: 'Protected in another story',
  untreatable: 'Cannot be reworded',
  name_survives: 'A protected name is left',
  byline_names_someone: 'A byline with a protected name',
  section_names_someone: 'A section with a protected name',
  person_unconfirmed: 'Not confirmed by an editor',
  consent_lapsed: 'Consent has run out',
  minor_visible: 'A protected person can be seen',
  caption_names_somebody: 'Named beside a photo, and not listed as visible',
  for_an_editor: 'An editor has to look at this',
  covered_elsewhere: 'Covered in another copy',
  photo_without_credit: 'Photo without credit',
  photo_without_caption: 'Photo without caption',
  photo_without_alt: 'Photo without description',
  photo_missing: 'Photo is missing',
  unknown_node: 'Cannot be published',
  no_headline: 'No headline',
  no_body: 'No text',
  no_section: 'No section',
  no_byline: 'No byline',
  embargoed: 'Under embargo',
  name_not_opened: 'Withheld until two people agree',
  weekday_disagrees: 'Weekday and date disagree',
  time_not_ap_style: 'Time is not in AP style',
  credit_bracket_unclosed: 'Bracket left open',
  photo_not_checked: 'Photo not looked through',
  singled_out: 'Readers could tell who this is',
}

const TEXT_LOST = 'the text that readers had is not among its versions any more'
const TAKEN_DOWN: Readonly<Record<string, string>> = {
  published_text_lost: TEXT_LOST,
  // The code that this had before: stories that were taken down then still hold it.
  printed_text_lost: TEXT_LOST,
  picture_unreadable: 'a picture could not be read',
  recompile_failed: 'something failed',
  restored: 'a backup was restored, and readers did not have this version of it any more',
}

/** Takes the codes of why Homeroom took a story down; returns a text for the editor. */
export const takenDownWords = (codes: readonly string[]): string => {
  const why = codes.map((code) => TAKEN_DOWN[code] ?? gateWords(code))
  return `It showed more about somebody than their record allows now, and Homeroom could not mend it without you: ${[...new Set(why)].join('; ')}. Look at what blocks it, then publish it again.`
}

const gateWords = (code: string): string => {
  const title = REASON_TITLES[code as GateCode] ?? 'The gate held it back'
  return title.charAt(0).toLowerCase() + title.slice(1).replace(/\?$/u, '')
}

export const CORRECTION_WORDS: Readonly<Record<CorrectionKind, { name: string; when: string }>> = {
  correction: { name: 'Correction', when: 'Something was false.' },
  clarification: { name: 'Clarification', when: 'It was true, but misleading.' },
  update: { name: 'Update', when: 'There are new facts.' },
  editorsNote: { name: 'Editor’s note', when: 'To explain how the story was made.' },
  retraction: { name: 'Retraction', when: 'All of it is taken back.' },
  safetyRedaction: { name: 'Safety redaction', when: 'Something could harm a person.' },
}

/** Returns what the preview says about a recogniser's rule. */
export function ruleWords(rule: string): string {
  const words = rule.replaceAll(/[-_]/gu, ' ').trim()
  return words === '' ? 'withheld name' : words
}

/**
 * Takes a refusal of the desk's API; returns one or two sentences for whoever pressed the button.
 */
export const refusalWords = (refusal: Refusal): string =>
  panelWords(refusal.code) ?? `${refusal.message} ${refusal.remedy}`.trim()

/** "1 thing", "3 things". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
