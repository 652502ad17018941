import { AS_FOUND, type GateReasonRows, PERSON_NOT_TOLD } from './gateReasonRow.ts'

/** Reasons why a story may not be published. */
export const BLOCKING_REASONS = {
  unregistered_name: {
    message: AS_FOUND,
    remedy: 'Answer who this is: an adult, a public figure, protected, or not a person.',
    means: 'a name nobody has accounted for',
    answer: 'answer `adult`, `publicFigure`, `protected` or `notAPerson`',
  },
  names_unread: {
    message: 'Homeroom has not read all of this story for names that nobody registered.',
    remedy:
      'Ask the gate again in a few seconds. Where this stays, whoever runs Homeroom can start it with NAME_READER=off.',
    means: 'the trained reader of names has not read the whole story yet',
    answer: 'ask again in a few seconds',
  },
  ambiguous_word: {
    message: AS_FOUND,
    remedy: 'Answer whether this is the person’s name or a word, or reword the sentence.',
    means: "a protected name that is also a word or a part of a place's name",
    answer: 'answer `isThisPerson` or `isAWord`, or reword',
    forReporter: PERSON_NOT_TOLD,
  },
  name_in_phrase: {
    message: AS_FOUND,
    remedy:
      'Answer once for this story. Either it is a phrase, an institution or another person, and is printed; or it is the protected person, and is withheld.',
    means: "a part of a protected name in a phrase, an institution's or an adult's name",
    answer: 'answer `isAPhrase` or `isThisPerson`, once for the story',
    cases: {
      reporter: {
        message: 'A reporter’s name holds a part of a protected person’s name.',
        remedy: 'Answer whether it is the reporter, once for this story; or change the byline.',
      },
    },
  },
  near_miss: {
    message: AS_FOUND,
    remedy: 'Answer whether this is a slip in the person’s name, or somebody else.',
    means: 'one letter off a protected name, or its plural',
    answer: 'answer `isThisPerson` or `isAWord`, or mend the slip',
    forReporter: PERSON_NOT_TOLD,
  },
  ambiguous_person: {
    message: AS_FOUND,
    remedy: 'Answer whom this means, or write the adult’s first name too.',
    means: 'may mean two people',
    answer: "answer `isThisPerson` or `isAWord`, or write the adult's first name",
    forReporter: PERSON_NOT_TOLD,
  },
  registered_elsewhere: {
    message:
      'This person is protected in the newsroom’s registry and not among the story’s people.',
    remedy: 'Add them to the people in the story, or answer who this is.',
    means: "protected in the registry, named in full here, not among this story's people",
    answer: 'add them to `people`, or answer who it is',
  },
  untreatable: {
    message: AS_FOUND,
    remedy: 'Reword this place so that the name is not needed.',
    means: 'the engine cannot reword this place',
    answer: 'reword',
    forReporter: PERSON_NOT_TOLD,
  },
  name_survives: {
    message: 'A form of a protected name would still stand here.',
    remedy:
      'Reword this place in the draft, or in the record of the person or photo it comes from.',
    means: 'the verifier found a form of a protected name in the edition',
    answer: 'reword',
    forReporter: PERSON_NOT_TOLD,
    cases: {
      address: {
        message:
          'The web address holds a word that may be a piece of a name. It is not an ordinary word, and readers do not get it in the story.',
        remedy: 'Leave the web address empty, or write it with words of the headline or the text.',
      },
    },
  },
  byline_names_someone: {
    message:
      'The reporter’s name is, or gives away, the name of somebody whose name is withheld in this story.',
    remedy: 'Have an editor choose a pen name or another byline policy on the profile.',
    means: "a reporter's name, in the byline or a credit, is that of somebody protected",
    answer: 'another byline policy; that it is a namesake takes two people',
    cases: {
      elsewhere: {
        message:
          'The reporter’s name is the name of somebody protected in the newsroom’s registry.',
        remedy:
          'Have an editor choose a pen name or another byline policy on the profile. If the reporter is somebody else of this name, enter them under People too, and have two people approve that the name is printed.',
      },
    },
  },
  section_names_someone: {
    message:
      'The name of the section is the name of somebody protected in the newsroom’s registry.',
    remedy: 'Have an editor rename the section, or mend the record in People.',
    means: "the section's name is that of somebody protected in the registry",
    answer: 'rename it, or mend the record',
  },
  person_unconfirmed: {
    message: 'A reporter recorded {name} as {kind}; no editor has confirmed it.',
    remedy: 'Answer “adult” or “public figure” if that is so, or “protected”.',
    means: 'an adult or public figure whom no editor has confirmed',
    answer: 'answer `adult` or `publicFigure`, or `protected`',
  },
  consent_lapsed: {
    message: 'A consent for {name} has run out or was withdrawn.',
    remedy: 'Set the naming decision to “withhold”, or record a consent that is valid.',
    means: 'named by a consent that ran out or was withdrawn',
    answer: 'set naming to withhold, or record a valid one',
  },
  minor_visible: {
    message: 'A protected person can be recognised in this photo, and there is no consent for it.',
    remedy:
      'Open the photo and draw a region over them that says whom it covers, record the consent, or take another photo.',
    means: 'a protected person is listed as visible in a photo, without photo consent',
    answer: 'cover them with a region that says whom it covers, the consent, or another photo',
  },
  caption_names_somebody: {
    message: 'These words name a protected person who is not listed as visible in this photo.',
    remedy:
      'Open the photo and list this person as visible. Then cover their face, or record their consent. Or write these words without the name.',
    means:
      'a caption or description names a protected person who is not listed as visible in the photo',
    answer: 'list them and cover them, or record the consent; or write it without the name',
    forReporter: PERSON_NOT_TOLD,
  },
  for_an_editor: {
    message: 'An editor has to look at somebody in this story whose record you may not read.',
    remedy: 'Leave it to an editor. You do not have to change anything.',
    means: 'something about somebody in the story whose record a reporter may not read',
    answer: 'leave it to an editor',
  },
  covered_elsewhere: {
    message:
      'This same picture is in the newsroom a second time, and there a part of it is covered.',
    remedy: 'Open the photo and cover it here too, or put the other one in its place.',
    means: 'the same picture is covered in another record, and not in this one',
    answer: 'cover it here too, or use the other',
  },
  photo_without_credit: {
    message: 'This photo does not say who made it.',
    remedy: 'Open the photo and fill in its credit.',
    means: 'no credit',
    answer: 'fill it in on the photo',
  },
  photo_without_caption: {
    message: 'This photo has no caption.',
    remedy: 'Open the photo and write one: who, what, where, when.',
    means: 'no caption',
    answer: 'write one',
  },
  photo_without_alt: {
    message: 'This photo has no description for readers who cannot see it.',
    remedy: 'Open the photo and describe what it shows.',
    means: 'no description',
    answer: 'write one',
  },
  photo_missing: {
    message: 'The picture that stands here is not in the newsroom any more.',
    remedy: 'Put another in its place, or take this one out.',
    means: 'the photo is not in the newsroom any more',
    answer: 'put in another',
  },
  unknown_node: {
    message: 'Here is something that Homeroom cannot publish.',
    remedy: 'Take it out, or write it as a paragraph, list, quote, fact box or link card.',
    means: 'something in the body has no public form',
    answer: 'take it out, or write it as a paragraph, list, quote, fact box or link card',
  },
  no_headline: {
    message: 'The story has no headline.',
    remedy: 'Write one.',
    means: 'no headline',
    answer: 'write one',
  },
  no_body: {
    message: 'The story has no text.',
    remedy: 'Write it.',
    means: 'no text',
    answer: 'write it',
  },
  no_section: {
    message: 'The story is in no section that readers can see.',
    remedy:
      'Choose one. One that was taken off the site comes back when it is saved without the protected name.',
    means: 'in no section, or in one that came off the site with a name',
    answer: 'choose one, or save that one without the name',
  },
  no_byline: {
    message: 'The story does not say who reported it.',
    remedy: 'Add a reporter to the byline.',
    means: 'nobody in the byline',
    answer: 'add a reporter',
  },
  embargoed: {
    message: 'The story is under embargo, and the time has not come.',
    remedy: 'Wait, or schedule it for a time after the embargo.',
    means: 'the embargo is still running. Does not block approving',
    answer: 'wait, or schedule for a later time',
  },
} as const satisfies GateReasonRows
