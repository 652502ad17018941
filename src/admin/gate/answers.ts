import { withoutAccents } from '#newsroom/plainName.ts'
import type { GateReason } from '#publishing/gateReasons.ts'
import type { KnownPerson } from '../usePeople.ts'

/** What `POST /api/stories/:id/answer` takes. */
export interface AnswerBody {
  answer:
    'adult' | 'publicFigure' | 'protected' | 'notAPerson' | 'isThisPerson' | 'isAWord' | 'isAPhrase'
  text: string
  place: string
  person: string | null
}

/**
 * A button under a reason. `asks`: it first opens a form about the student, or asks who it is.
 */
export interface AnswerButton {
  label: string
  body: AnswerBody
  asks?: 'student' | 'who'
}

/**
 * Whom an unclear name may mean: the person that Homeroom suggests, or everyone in the story who
 * has a part of it in their name.
 */
function candidates(reason: GateReason, people: readonly KnownPerson[]): readonly KnownPerson[] {
  const words = withoutAccents(reason.text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return people.filter(
    (person) =>
      person.id === reason.person ||
      (reason.code === 'ambiguous_person' &&
        withoutAccents(person.fullName)
          .split(/\s+/u)
          .some((part) => words.includes(part))),
  )
}

/**
 * Returns the answers to a reason, for an editor (`mayDecide`) or a reporter, who may only protect
 * somebody. Empty where the story itself has to change.
 */
export function answersTo(
  reason: GateReason,
  people: readonly KnownPerson[],
  mayDecide: boolean,
): AnswerButton[] {
  const { code, place, person } = reason
  const named = people.find((candidate) => candidate.id === person)
  const text = reason.text ?? named?.fullName ?? ''
  const about = (answer: AnswerBody['answer'], who: string | null = null): AnswerBody => ({
    answer,
    text,
    place,
    person: who,
  })
  switch (code) {
    case 'unregistered_name': {
      const student: AnswerButton = {
        label: 'Protected student…',
        body: about('protected'),
        asks: 'student',
      }
      if (!mayDecide) return [student]
      return [
        student,
        { label: 'Adult', body: about('adult') },
        { label: 'Public figure', body: about('publicFigure') },
        { label: 'Not a person', body: about('notAPerson') },
      ]
    }
    case 'also_read':
      return (reason.words ?? []).map((words) => ({
        label: words,
        body: { ...about('protected'), text: words },
        asks: 'who',
      }))
    case 'registered_elsewhere': {
      const theSame: AnswerButton = {
        label: 'It is that student: protect',
        body: about('protected', person),
      }
      if (!mayDecide) return [theSame]
      return [
        theSame,
        { label: 'Another person, an adult', body: about('adult') },
        { label: 'A public figure', body: about('publicFigure') },
      ]
    }
    case 'ambiguous_word':
    case 'near_miss':
    case 'ambiguous_person':
      if (!mayDecide) return []
      return [
        ...candidates(reason, people).map((candidate) => ({
          label: `It is ${candidate.fullName}`,
          body: about('isThisPerson', candidate.id),
        })),
        {
          label:
            code === 'ambiguous_word'
              ? 'It is just a word, or another person'
              : 'It is another person',
          body: about('isAWord'),
        },
      ]
    case 'name_in_phrase':
      if (!mayDecide) return []
      return [
        // A byline cannot be replaced by a description: where it names this person, the byline has
        // to change.
        ...(place === 'bylines' ? [] : candidates(reason, people)).map((candidate) => ({
          label: `It is ${candidate.fullName}`,
          body: about('isThisPerson', candidate.id),
        })),
        { label: 'It is not: print it in this story', body: about('isAPhrase') },
      ]
    case 'person_unconfirmed':
      if (text === '' || !mayDecide) return []
      return [
        { label: 'Confirm: adult', body: about('adult', person) },
        { label: 'Confirm: public figure', body: about('publicFigure', person) },
        { label: 'Protected after all', body: about('protected', person) },
      ]
    default:
      return []
  }
}
