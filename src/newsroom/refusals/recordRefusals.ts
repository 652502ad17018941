import type { RefusalRows } from './refusalRow.ts'

/** People, schools, profiles, sections and settings. */
export const RECORD_REFUSALS = {
  only_an_editor_may_lift_protection: {
    status: 403,
    message:
      'A person who is protected can be recorded as an adult or public figure by an editor only.',
    remedy: 'Tell your editor why this person may be named.',
  },
  only_an_editor_may_rename: {
    status: 403,
    message:
      'An editor has decided how this person is named, and the decision does not hold for another name.',
    remedy: 'Enter the other person as a new record, or ask your editor to change this one.',
  },
  own_proposal: {
    status: 403,
    message: 'You proposed to print this name, and nobody may open a name alone.',
    remedy: 'Ask an adviser to approve it. If you are an adviser, an editor may approve it too.',
  },
  needs_an_adviser: {
    status: 403,
    message: 'An editor proposed to print this name; another editor cannot approve it alone.',
    remedy: 'Ask an adviser to approve it.',
  },
  no_proposal: {
    status: 409,
    message: 'Nobody has proposed to print this name for the record as it is now.',
    remedy: 'Look at the record; an editor proposes it, then somebody else approves.',
    note: 'Also where it is approved already.',
  },
  nothing_to_open: {
    status: 422,
    message: 'The record does not ask for more of the name than is printed now.',
    remedy:
      'Save the decision first: adult or public figure; or the first name with a reason; or the full name with a reason, and a consent on file that holds or the public record.',
    note: '`details.why` says what is missing.',
    cases: { open: { message: 'This name is printed already.' } },
  },
  not_a_plain_name: {
    status: 422,
    message:
      'This is more than a name or a title. Words that are entered here may be printed in stories.',
    remedy:
      'Write the name alone: eight words at most, each with a capital. Write each nickname on its own line.',
    note: 'For the name of a school, a phrase, or a name or nickname of an adult.',
  },
  school_names_someone: {
    status: 422,
    message: 'This name of a school holds the name of somebody who is protected.',
    remedy:
      'Enter the school by a name that does not. Where a story has its full name, the gate asks an editor of that story.',
    note: 'Two parts of the name, or all of it. Whose: `details.people`.',
  },
  phrase_names_someone: {
    status: 422,
    message:
      'These words are the name of somebody who is protected, so they cannot be “not a person”.',
    remedy:
      'If you mean an adult of this name, enter them under People; two people have to approve that. If you mean a school, enter it under Schools, without the whole name of this person.',
    note: 'Whose: `details.people`.',
  },
  relation_not_yours: {
    status: 403,
    message: 'This names a record that you may not see, or that does not exist.',
    remedy: 'Choose a record that you can see, or ask an editor to put this one in.',
    note: 'Where: `details.field`.',
  },
  record_names_someone: {
    status: 422,
    message: 'This text is for readers, and it names somebody who is protected.',
    remedy: 'Take the name out and save again; nothing has been published.',
    note: 'In a profile, a section or the settings; one word of the name is enough, unless it is a common word or stands in the name of somebody who is printed. Whose: `details.people`.',
  },
  byline_names_someone: {
    status: 422,
    message: 'The name that readers would get is the name of somebody who is protected.',
    remedy:
      'Choose a pen name or another byline policy. If this is somebody else of the same name, enter them under People too, and have two people approve that the name is printed; then save again.',
    note: 'Whether the profile is public or not. Whose: `details.people`.',
  },
  record_names_unknown: {
    status: 422,
    message:
      'Readers get this text, and it seems to hold the name of a person whom nobody has entered under People.',
    remedy:
      'Look at the words at `details.places`. If they name an adult or a public figure, enter that person under People. If they name no person, enter the words under “Not people”. Otherwise take them out. Then save again. Nothing has been published.',
  },
  profile_gives_name_away: {
    status: 422,
    message:
      'The byline policy keeps back part of this reporter’s name, and the profile gives it away.',
    remedy: 'Take it out of the places in `details.places`, or change the byline policy.',
  },
} as const satisfies RefusalRows
