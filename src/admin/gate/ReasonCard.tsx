'use client'
import { Button } from '@payloadcms/ui'
import type { GateReason } from '#publishing/gateReasons.ts'
import type { AnswerButton } from './answers.ts'
import { fieldIdOf, placeWords } from './placeWords.ts'
import type { KnownPerson } from '../usePeople.ts'
import { REASON_TITLES } from '../panelText.ts'

interface ReasonCardProps {
  reason: GateReason
  alsoAt: readonly GateReason['place'][]
  answers: readonly AnswerButton[]
  person: KnownPerson | null
  /** Private id of the photo at this place; null where there is none. */
  photo: string | null
  /** True where some answers are for editors only and the user is none. */
  deferred: boolean
  disabled: boolean
  busy: boolean
  problem: string | null
  onAnswer: (button: AnswerButton) => void
  onShow: () => void
}

/** One reason of the gate: what, why, what to do, and the answers that solve it. */
export function ReasonCard(props: ReasonCardProps) {
  const {
    reason,
    alsoAt,
    answers,
    person,
    photo,
    deferred,
    disabled,
    busy,
    problem,
    onAnswer,
    onShow,
  } = props
  const blocks = reason.severity === 'blocking'
  return (
    <li
      className={blocks ? 'desk-reason desk-reason--blocking' : 'desk-reason desk-reason--warning'}
    >
      <p className="desk-reason__title">
        <span aria-hidden="true">{blocks ? '✕' : '!'}</span> {REASON_TITLES[reason.code]}
        {reason.text && !reason.words && (
          <span className="desk-reason__words">“{reason.text}”</span>
        )}
      </p>
      <p>{reason.message}</p>
      <p className="desk-hint">
        {deferred && isQuestion(reason) ? deferredWords(answers) : reason.remedy}
      </p>
      {reason.suggestions && reason.suggestions.length > 0 && (
        <Coarser suggestions={reason.suggestions} />
      )}
      {alsoAt.length > 0 && (
        <p className="desk-hint">Also in: {alsoAt.map(placeWords).join(' · ')}</p>
      )}
      {answers.length > 0 && (
        <div
          aria-label={reason.text ? `Answers about ${reason.text}` : 'Answers'}
          className="desk-reason__answers"
          role="group"
        >
          {answers.map((button) => (
            <Button
              buttonStyle="secondary"
              disabled={disabled}
              key={`${button.label}${button.body.person}`}
              margin={false}
              onClick={() => onAnswer(button)}
              size="small"
            >
              {button.label}
            </Button>
          ))}
          {busy && <span role="status">Saving…</span>}
        </div>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="desk-reason__links">
        {(fieldIdOf(reason.place) !== null || photo !== null) && (
          <button className="desk-link" onClick={onShow} type="button">
            Show the place
          </button>
        )}
        {photo && <RecordLink collection="photos" id={photo} label="Open the photo" />}
        {person && (
          <RecordLink collection="people" id={person.id} label={`Open ${person.fullName}`} />
        )}
      </p>
    </li>
  )
}

/** Vaguer phrases, in the language of the story. */
function Coarser({ suggestions }: { suggestions: NonNullable<GateReason['suggestions']> }) {
  return (
    <ul aria-label="Coarser phrases" className="desk-reason__coarser">
      {suggestions.map(({ change, words, phrase, fits }) => (
        <li key={`${words} ${phrase}`}>
          {change === 'drop' ? 'Leave out' : 'For'} <q>{words}</q>
          {change === 'drop' ? ': ' : ' say '}
          <q>{phrase}</q> <span className="desk-hint">({fits.toLocaleString('en-US')} fit)</span>
        </li>
      ))}
    </ul>
  )
}

const QUESTIONS: ReadonlySet<GateReason['code']> = new Set<GateReason['code']>([
  'unregistered_name',
  'ambiguous_word',
  'name_in_phrase',
  'near_miss',
  'ambiguous_person',
  'registered_elsewhere',
  'person_unconfirmed',
])

const isQuestion = (reason: GateReason): boolean => QUESTIONS.has(reason.code)

const deferredWords = (answers: readonly AnswerButton[]): string =>
  answers.length > 0
    ? 'If this is a student, protect the name. An editor answers the rest; you can hand the story in before.'
    : 'An editor answers this; you can hand the story in before.'

/** Opens in a new tab, so that the story's form stays as it is. */
function RecordLink({ collection, id, label }: { collection: string; id: string; label: string }) {
  return (
    <a href={`/admin/collections/${collection}/${id}`} rel="noopener" target="_blank">
      {label}
      <span className="desk-unseen"> (opens in a new tab)</span>
    </a>
  )
}
