import type { ApprovalVerb } from '#publishing/nameApprovalRule.ts'
import type { Hand, Opening } from '../deskApi.ts'

/** What the record asks for. The keys are the rules that would allow it. */
const ASKED: Readonly<Record<string, string>> = {
  adult: 'the full name, of an adult',
  public_figure: 'the full name, of a public figure',
  minor_public_figure_approved: 'the full name, of a minor who is a public figure',
  public_record_approved: 'the full name, from a public record',
  consent_approved: 'the full name, by the consent on file',
  first_name_approved: 'the first name, for the reason given',
}

/** Why a name is printed without an approval. */
const PRINTED: Readonly<Record<string, string>> = {
  adult: 'Recorded as an adult.',
  public_figure: 'Recorded as a public figure.',
}

/** What is still missing before anybody can propose. The keys are reason codes. */
const MISSING: Readonly<Record<string, string>> = {
  reason_missing: 'The reason is missing: write it below and save.',
  no_valid_consent:
    'No consent holds for this: record one with its paper on file, or tick the public record, and save.',
  adult_under_18: 'Recorded as an adult and as under 18: one of the two is wrong.',
  minor_public_figure_not_approved:
    'To print the name of a public figure under 18: choose “Full name” below, write the reason, and save.',
}

const TO_PRINT =
  'To print the name: choose “First name only” or “Full name” below, write the reason, record the consent or the public record, and save. Then propose it.'

/** How the name is treated, in one line. */
export const TREATMENT_WORDS: Readonly<Record<Opening['treatment'], string>> = {
  withhold: 'Withheld',
  firstNameOnly: 'First name printed, the rest withheld',
  open: 'Printed',
}

const nameOf = ({ by }: Hand): string => by.name ?? 'somebody whose account is gone'

/**
 * Takes a name approval and a function that formats times; returns sentences: first what happened,
 * last what comes next.
 */
export function openingWords(opening: Opening, when: (iso: string) => string): string[] {
  const { proposed, approved, treatment, why, ifApproved } = opening
  const hand = (said: string, one: Hand) => `${said} by ${nameOf(one)} at ${when(one.at)}.`
  if (proposed && approved && opening.opensAt) {
    return [
      hand('Proposed', proposed),
      hand('Approved', approved),
      `One of the two accounts is new, so it waits until ${when(opening.opensAt)}. Until then the name is withheld, and anybody of the desk can refuse it.`,
    ]
  }
  if (proposed && approved) {
    const lapsed = treatment === 'withhold' ? [MISSING[why] ?? 'It does not hold any more.'] : []
    return [hand('Proposed', proposed), hand('Approved', approved), ...lapsed]
  }
  if (proposed) {
    const second = proposed.by.role === 'adviser' ? 'another editor or adviser' : 'an adviser'
    return [
      `${hand('Proposed', proposed).slice(0, -1)}: ${ASKED[ifApproved.why] ?? 'the name'}.`,
      `${second.charAt(0).toUpperCase()}${second.slice(1)} must approve it; until then nothing changes.`,
    ]
  }
  if (treatment !== 'withhold') return [PRINTED[why] ?? '']
  if (ifApproved.treatment !== 'withhold') {
    return [
      `The record asks for ${ASKED[ifApproved.why] ?? 'the name'}.`,
      'Two people have to agree: one proposes, another approves, and one of them is an adviser.',
    ]
  }
  return [MISSING[ifApproved.why] ?? TO_PRINT]
}

interface VerbWords {
  button: string
  done: string
}

/** Returns the label of a button. `own`: the signed-in user made the proposal. */
export function openingVerbWords(
  verb: ApprovalVerb,
  { own, printed }: { own: boolean; printed: boolean },
): VerbWords {
  switch (verb) {
    case 'propose-opening':
      return {
        button: 'Propose to print',
        done: 'Proposed. The name stays withheld until it is approved.',
      }
    case 'approve-opening':
      return {
        button: 'Approve…',
        done: 'Approved. Above you see from when. After that, the name is printed when a story is next published.',
      }
    case 'refuse-opening':
      return own
        ? { button: 'Take back', done: 'Taken back. The name stays withheld.' }
        : { button: 'Refuse', done: 'Refused. The name stays withheld.' }
    case 'withhold':
      return printed
        ? {
            button: 'Withhold again…',
            done: 'Withheld. Published stories change within seconds.',
          }
        : { button: 'Decide to withhold…', done: 'Withheld.' }
  }
}

/** The questions before the two verbs whose effect readers see. */
export const OPENING_QUESTIONS: Readonly<
  Partial<Record<ApprovalVerb, { title: string; confirm: string; words: readonly string[] }>>
> = {
  'approve-opening': {
    title: 'Print this name?',
    confirm: 'Approve',
    words: [
      'You are the second person. Look at the reason and at the paper, not only at this page.',
      'The approval is for the record as it stands now. If its name, age, kind, reason or consent changes, it lapses, and the name is withheld again.',
    ],
  },
  withhold: {
    title: 'Withhold this name?',
    confirm: 'Withhold',
    words: [
      'It takes effect at once. Within seconds, published stories are compiled again without the name. A story that cannot be is taken down, and the board says so.',
      'Search engines, feed readers and copies keep what they have.',
    ],
  },
}
