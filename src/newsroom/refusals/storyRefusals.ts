import type { RefusalRows } from './refusalRow.ts'

/** Stories, what is done with them, and corrections. */
export const STORY_REFUSALS = {
  no_such_story: {
    status: 404,
    message: 'There is no story with this id that you may see.',
    remedy: 'Check the id; a list of your stories is at GET /api/stories.',
  },
  no_such_version: {
    status: 404,
    message: 'This story has no version of this id that you may see.',
    remedy: 'Its versions are at GET /api/stories/versions?where[parent][equals]=<id>.',
  },
  entry_is_final: {
    status: 403,
    message: 'Nobody can change or delete an entry of the activity log.',
    remedy: 'Nothing to do; what you do next gets its own entry.',
  },
  own_story: {
    status: 403,
    message: 'Nobody may {what} that they wrote: you started this one or are in its byline.',
    remedy: 'Ask another editor.',
  },
  own_words: {
    status: 403,
    message: 'You may not {what} while nobody else has seen the words that you changed in it.',
    remedy:
      'Ask a writer of the story to accept your changes (POST …/accept), or another editor to approve them.',
    note: 'Words for readers: in the story, in its photos, or in place of a name. The gate lists them in `unseen`.',
  },
  nothing_to_accept: {
    status: 409,
    message:
      'There is nothing for you to accept: nobody else changed words that you have to look at.',
    remedy: 'Somebody else has to accept your own changes. GET …/gate lists them in `unseen`.',
  },
  wrong_stage: {
    status: 409,
    message: '“{verb}” does not start from “{stage}”.',
    remedy: 'It starts from: {from}.',
    note: 'Also in `details.from`.',
    inPanel:
      'The story has moved on since you opened it. Load the newest version to see where it stands.',
    cases: {
      over: {
        message: 'The story was killed or spiked.',
        remedy: 'Nothing of it will be published; start another story.',
      },
    },
  },
  stale_write: {
    status: 409,
    message: 'The story changed after you opened it.',
    remedy: 'Open it again, look at what changed, and repeat the verb with the newer `updatedAt`.',
    note: '`details.current` is its time now; for `correct`, `details.mine` and `details.theirs` hold both texts. Your text was not taken and is still with you.',
    inPanel:
      'Somebody changed this after you opened it, so nothing was done. Load the newest version, look at it, and try again.',
    cases: {
      person: {
        message: 'The record changed after you opened it.',
        remedy: 'Read it again, look at what changed, and repeat with the newer `updatedAt`.',
      },
      save: {
        message: 'Somebody saved this story after you opened it.',
        remedy:
          'Your text is still in your form or request. Open the story again, compare, and save once more with the newer `updatedAt`.',
      },
      correction: {
        remedy:
          'Nothing of yours was stored; it stands in `details.mine`, what was issued since in `details.theirs`. Look at GET …/changes, and repeat the verb with the newer `updatedAt`.',
      },
    },
  },
  withheld_names_unreadable: {
    status: 503,
    message:
      'The names that stories withhold were sealed with another PAYLOAD_SECRET and cannot be read.',
    remedy:
      'Start Homeroom with the PAYLOAD_SECRET it had before. Until then nothing is published.',
  },
  gate_blocked: {
    status: 422,
    message: 'The publish gate holds this story back for {reasons}.',
    remedy: 'Answer each reason in `details.reasons`; GET …/gate lists them again.',
    inPanel: 'Something still blocks it. The list below has been read again.',
  },
  gate_warns: {
    status: 422,
    message: 'The publish gate warns of {things} nobody has acknowledged.',
    remedy: 'Mend each, or send its `id` in `acknowledge`.',
    note: 'The warnings: `details.reasons`.',
    inPanel: 'There is a warning nobody has ticked yet. Look at the list and try again.',
  },
  pictures_changed: {
    status: 409,
    message: 'A picture of this story, or its words, changed while it was being prepared.',
    remedy: 'Look at the story again and publish once more; nothing is lost.',
  },
  picture_unreadable: {
    status: 422,
    message: 'A picture of this story could not be read from the newsroom’s folder.',
    remedy: 'Upload it again, put it in the story, and publish once more.',
    cases: {
      photo: {
        message: 'The picture of this photo could not be read from the newsroom’s folder.',
        remedy: 'Upload it again.',
      },
      file: {
        status: 404,
        message: 'The picture of this photo is not where the newsroom keeps its pictures.',
        remedy: 'Upload it again.',
      },
    },
  },
  note_names_someone: {
    status: 422,
    message: 'The note for readers names somebody who is protected.',
    remedy: 'Say why the story is gone without saying who.',
    cases: {
      redaction: {
        remedy: 'Leave the note out: the newsroom’s fixed wording says what readers need.',
      },
    },
  },
  note_names_unknown: {
    status: 422,
    message:
      'The note for readers seems to name somebody who is not known to be an adult and may be named.',
    remedy:
      'Look at the words at `details.places`. Write an adult’s full name as it stands under People, saved by an editor; enter words that are no person under “Not people”; or take the story down without a note. It still stands.',
  },
  correction_says_nothing: {
    status: 422,
    message:
      'The correction says nothing: readers would learn that something changed, and not what.',
    remedy: 'Send `right` (and `wrong`), or a `note` of your own.',
  },
  no_such_correction: {
    status: 422,
    message: '`corrects` names no earlier correction of this story.',
    remedy: 'Send the `sequence` of one that stands on the story, or leave it out.',
  },
  redaction_wording_fixed: {
    status: 422,
    message: 'A safety redaction takes no note of your own: it could tell what it removes.',
    remedy: 'Leave `note` out, and choose a `wording`: information, picture or privacy.',
  },
  correction_is_final: {
    status: 403,
    message: 'A correction stays as it was issued: nobody can change or delete it.',
    remedy: 'Issue another with `correct`, and name this one’s sequence in `corrects`.',
  },
  nothing_published: {
    status: 409,
    message: 'Readers have no edition of this story to compare it with.',
    remedy: 'Look at GET …/preview; changes are shown once the story is published.',
  },
  no_such_person: {
    status: 404,
    message: 'There is no person with this id that you may see.',
    remedy: 'Check the id; the registry is at GET /api/people.',
    cases: {
      answer: {
        message: 'There is no person with this id.',
        remedy: 'Leave `person` out to make a new record, or send an id from GET /api/people.',
      },
    },
  },
  no_such_place: {
    status: 422,
    message: 'These words are no longer at this place.',
    remedy: 'Read the gate again: the text may have changed.',
    inPanel: 'The text has changed at this place. The list has been read again.',
  },
  whole_name: {
    status: 422,
    message:
      'These words are the whole name of somebody who is protected: they are not just a word.',
    remedy:
      'If somebody else of this name is meant, add them to the story as an adult; an adviser is asked to approve. Or reword.',
  },
} as const satisfies RefusalRows
