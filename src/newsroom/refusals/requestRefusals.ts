import type { RefusalRows } from './refusalRow.ts'

const SEE_DESCRIPTION =
  'See /v1 (for people) or /v1/openapi.json (for machines) for the addresses and their parameters.'
const ONLY_ALLOWED = 'Use only the parameters under `allowed`, each at most once.'

/** What is wrong with a request itself, whatever it asks for. */
export const REQUEST_REFUSALS = {
  broken_json: {
    status: 400,
    message: 'The body is not JSON.',
    remedy: 'Send one JSON object, with Content-Type: application/json.',
  },
  not_an_object: {
    status: 400,
    message: 'The body is JSON, but not an object, or it is nested deeper than any document here.',
    remedy: 'Send one JSON object of the fields to write.',
    note: 'The deepest: 200 levels.',
  },
  bad_fields: {
    status: 400,
    message: 'Some fields of the request are not what this verb accepts.',
    remedy: 'Mend the fields in `details.fields`.',
    note: 'What each verb takes: [desk-api.md](desk-api.md).',
  },
  wrong_type: {
    status: 400,
    message: 'A field holds a value of the wrong type.',
    remedy: 'Compare the fields you sent with docs/desk-api.md.',
    note: '`details.field` names it, where that is known.',
    cases: {
      field: {
        message: 'The field “{field}” does not hold {wanted}.',
        remedy: 'Send {wanted}, or leave the field out.',
      },
    },
  },
  bad_request: {
    status: 400,
    message: 'A value is missing or not allowed.',
    remedy: 'See `errors` for what to mend.',
    cases: {
      unreadable: {
        message: 'The request could not be read.',
        remedy: 'Check the address and the headers.',
      },
    },
  },
  bad_updated_at: {
    status: 400,
    message: '`updatedAt` is not a time.',
    remedy: 'Send the `updatedAt` of the story as you read it.',
    note: 'Most such values are caught earlier, as `wrong_type`.',
  },
  no_updated_at: {
    status: 400,
    message: '`updatedAt` is missing or is not a time.',
    remedy:
      'Send the `updatedAt` of the story as you read it, so that nobody’s later change is published unseen.',
    cases: {
      person: {
        remedy:
          'Send the `updatedAt` of the record as you read it, so that nobody approves what they have not seen.',
      },
    },
  },
  bad_publish_at: {
    status: 400,
    message: '`publishAt` is missing, is not a time, or is past.',
    remedy:
      'Send a time in the future, such as 2026-02-04T13:29:00-08:00, or without the offset, on the newsroom’s clock.',
    inPanel: 'Choose a time that is still to come.',
  },
  no_such_local_time: {
    status: 400,
    message:
      'This time does not exist on the newsroom’s clock: it is skipped when the clocks go forward.',
    remedy: 'Take the next time that exists, in `details.next`, or another.',
    inPanel:
      'This time does not come on the newsroom’s clock that day: it goes forward. Choose another.',
  },
  local_time_comes_twice: {
    status: 400,
    message: 'This time comes twice on the newsroom’s clock: the clocks go back.',
    remedy:
      'Say which is meant: send one of `details.choices` as `publishAt`, or its offset as `offset`.',
    inPanel:
      'This time comes twice on the newsroom’s clock that day: it goes back. Choose which is meant.',
  },
  offset_not_in_force: {
    status: 400,
    message: 'The newsroom’s time zone does not have this offset at this time.',
    remedy: 'Send an offset of `details.offsets`, or leave `offset` out.',
  },
  bad_export: {
    status: 400,
    message: '`{field}` is not what an export takes.',
    remedy:
      '`from` and `to`: a day (2026-02-04, on the newsroom’s calendar, `to` included) or a moment with offset. `format`: csv or jsonl.',
    note: 'The field: `details.field`. See [desk-api.md](desk-api.md#activity).',
  },
  joined_query: {
    status: 400,
    message: 'A filter or sort order may not use the fields of another record.',
    remedy: 'Filter by the record’s id, and read the record itself.',
  },
  method_not_allowed: {
    status: 405,
    message: 'This address does not take this method.',
    remedy: 'Use GET, POST, PATCH or DELETE; docs/desk-api.md says which one each address takes.',
    cases: {
      publicApi: { message: 'This API is read-only.', remedy: 'Use GET, HEAD or OPTIONS.' },
    },
  },
  bad_address: {
    status: 400,
    message: 'The address is not correctly percent-encoded.',
    remedy: 'Encode the address as RFC 3986 says, then try again.',
    cases: { publicApi: { remedy: SEE_DESCRIPTION } },
  },
  bad_query: {
    status: 400,
    message: 'The query is not understood.',
    remedy: 'Write filters as where[field][operator]=value and sort by the name of a field.',
    note: 'In `/v1`: `rejected` and `allowed` list parameters.',
    cases: {
      unknownParameter: {
        message: 'A query parameter is not known here.',
        remedy: ONLY_ALLOWED,
      },
      badParameter: {
        message: 'A query parameter was given twice or has a value that is not understood.',
        remedy: ONLY_ALLOWED,
      },
    },
  },
  no_such_address: {
    status: 404,
    message: 'Nothing is at this address.',
    remedy: 'Check the address: docs/desk-api.md lists them.',
    cases: {
      publicApi: { remedy: SEE_DESCRIPTION },
    },
  },
  not_found: {
    status: 404,
    message: 'There is no record with this id that you may see.',
    remedy: 'Check the address and the id.',
  },
  wrong_content_type: {
    status: 415,
    message: 'The body is neither JSON nor a form with a picture.',
    remedy: 'Send Content-Type: application/json, or multipart/form-data for a picture.',
  },
  broken_form: {
    status: 400,
    message: 'The form is not complete, or a part of it is not what it should be.',
    remedy:
      'Send one part `file` with the picture and its name, and one part `_payload` with a JSON object of the fields.',
  },
  body_too_large: {
    status: 413,
    message:
      'The request is larger than Homeroom takes: 4 MB of JSON, 60 MB of picture, 64 KB to sign in.',
    remedy: 'Send less at once.',
  },
  already_there: {
    status: 409,
    message: 'There is already a record with this value.',
    remedy: 'Use that record, or choose another value.',
    note: 'Two requests made it at one moment. Alone, the later one gets `bad_request` with the field in `errors`.',
  },
  write_conflict: {
    status: 409,
    message: 'Somebody else was saving the same document at the same moment, several times over.',
    remedy: 'Read the document again and repeat what you did; nothing of yours was stored.',
    inPanel: 'Somebody else was saving at the same moment. Nothing was lost; try again.',
  },
  internal_error: {
    status: 500,
    message: 'Something failed here, and nothing was changed.',
    remedy:
      'Try again; if it happens again, tell your adviser the time and the x-request-id header.',
    cases: {
      publicApi: {
        message: 'The answer could not be made.',
        remedy: 'Try again later; if it happens again, tell the newsroom.',
      },
    },
  },
  database_unavailable: {
    status: 503,
    message: 'The database does not answer.',
    remedy: 'Try again in a minute.',
  },
  ledger_being_applied: {
    status: 503,
    message:
      'A backup was restored, and what was taken down after it was made is being taken down again.',
    remedy: 'Try again in a minute.',
    note: 'While a running newsroom brings a restored database in line: [running.md](running.md#after-restoring-a-backup).',
  },
} as const satisfies RefusalRows
