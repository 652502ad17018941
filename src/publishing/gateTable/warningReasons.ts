import { AS_FOUND, type GateReasonRows } from './gateReasonRow.ts'

const SAYS_MAY_BE_PRINTED =
  'The record of {name} says that the name may be printed, or a part of it.'

/** Reasons that an editor should see before a story is published, and may acknowledge. */
export const WARNING_REASONS = {
  name_not_opened: {
    message: `${SAYS_MAY_BE_PRINTED} Nobody has proposed it, and two people have to agree: it is withheld.`,
    remedy:
      'An editor opens the record and presses “Propose to print”, and an adviser approves it. Or acknowledge that the name is withheld.',
    means:
      'a record says that a name may be printed, and it is withheld: not proposed, not approved, no reason, no consent, or an adult under 18',
    answer: 'complete the record and propose the name, or acknowledge',
    cases: {
      proposed: {
        message: `${SAYS_MAY_BE_PRINTED} It was proposed, and a second person has not approved it: it is withheld.`,
        remedy:
          'Somebody other than who proposed it opens the record and presses “Approve”; one of the two has to be an adviser. Or acknowledge that the name is withheld.',
      },
      reason_missing: {
        message: `${SAYS_MAY_BE_PRINTED} The reason is missing: it is withheld.`,
        remedy:
          'Write the reason on the record and propose to print the name; an adviser approves it. Or acknowledge that the name is withheld.',
      },
      no_consent: {
        message: `${SAYS_MAY_BE_PRINTED} No consent for it is on file, and it is no public record: it is withheld.`,
        remedy:
          'Record the consent and propose to print the name; an adviser approves it. Or acknowledge that the name is withheld.',
      },
      adult_under_18: {
        message: '{name} is recorded as an adult and as under 18: the name is withheld.',
        remedy: 'Mend the record, or acknowledge that the name is withheld.',
      },
    },
  },
  also_read: {
    message: 'Homeroom read these words too, and takes them for nobody’s name.',
    remedy:
      'Glance over them. Press one that is a person, and answer who it is. Then acknowledge the rest.',
    means:
      'words that come nearest to a name nobody has accounted for, twelve in 1,000 words at most',
    answer: 'answer those that are a person, and acknowledge the rest',
  },
  weekday_disagrees: {
    message: 'That day is a {weekday}.',
    remedy: 'Correct the weekday or the date, or acknowledge this.',
    means: '"Wednesday, May 4, 2026" is a Monday',
    answer: 'mend the day or the date, or acknowledge',
  },
  time_not_ap_style: {
    message: 'This time is not in AP style.',
    remedy: 'Write “10:15 a.m.”, “1 p.m.”, “noon” or “midnight”, or acknowledge this.',
    means: '"10:15 am", "12 p.m.", "1:00 p.m."; English only',
    answer: 'write it in AP style, or acknowledge',
  },
  credit_bracket_unclosed: {
    message: 'A bracket in the credit is opened and not closed.',
    remedy: 'Open the photo and close it, or acknowledge this.',
    means: 'a bracket in a credit is opened and not closed, or the other way round',
    answer: 'mend it on the photo, or acknowledge',
  },
  photo_not_checked: {
    message:
      'No editor has gone through this photo’s checklist: faces, name tags, jerseys, school logos, plates, house numbers.',
    remedy: 'Open the photo, look, and tick the list; or acknowledge that nobody has.',
    means: "no editor has gone through a photo's checklist, for the picture as it is covered now",
    answer: 'tick the list, or acknowledge',
  },
  singled_out: {
    message: AS_FOUND,
    remedy:
      'Any one of the coarser phrases leaves {students} students or more; or acknowledge this.',
    means:
      'fewer than ten students fit what readers get about a student, here and in earlier stories',
    answer: 'take a coarser phrase, leave a detail out, or acknowledge',
    cases: {
      all: {
        remedy:
          'It takes all of the coarser phrases to leave {students} students or more; or acknowledge this.',
      },
      none: {
        remedy:
          'Coarser phrases alone do not leave {students} students: think of leaving the description out, or acknowledge this.',
      },
    },
  },
} as const satisfies GateReasonRows
