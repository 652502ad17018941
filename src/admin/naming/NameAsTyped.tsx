'use client'
import { Button, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type NameAsTyped, send } from '../deskApi.ts'
import { besideWords, insteadWords, WHICH_IS_GIVEN } from './nameAsTypedText.ts'

/** Whoever types gets no answer for every letter. In milliseconds. */
const PAUSE = 400

function useNameAsTyped(fullName: string): NameAsTyped | null {
  const [read, setRead] = useState<{ of: string; value: NameAsTyped } | null>(null)
  useEffect(() => {
    if (fullName.trim() === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      send<NameAsTyped>('/people/read-name', { fullName }, stop.signal)
        .then((answer) => {
          if (answer.ok) setRead({ of: fullName, value: answer.value })
        })
        .catch(() => undefined)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [fullName])
  return read?.of === fullName ? read.value : null
}

/**
 * Below a person's name: what Homeroom reads in it that is no name ("(11)", "she/her"), and the
 * question which part is the given name where nobody can know.
 */
export function NameAsTypedHint() {
  const fullName = useField<string | null>({ path: 'fullName' })
  const grade = useField<string | null>({ path: 'grade' })
  const pronouns = useField<string | null>({ path: 'pronouns' })
  const read = useNameAsTyped(fullName.value ?? '')
  if (read === null || (read.instead === null && read.orders.length === 0)) return null
  const { instead } = read
  const fills = {
    grade: grade.value ? null : (instead?.grade ?? null),
    pronouns: pronouns.value ? null : (instead?.pronouns ?? null),
  }
  const write = () => {
    if (!instead) return
    fullName.setValue(instead.fullName)
    if (fills.grade) grade.setValue(fills.grade)
    if (fills.pronouns) pronouns.setValue(fills.pronouns)
  }
  return (
    <div className="desk desk-strip" role="status">
      {instead && (
        <>
          <p className="desk-next">{besideWords(read.notes)}</p>
          <div className="desk-verbs desk-verbs__buttons">
            <Button buttonStyle="secondary" margin={false} onClick={write} size="small">
              {insteadWords({ fullName: instead.fullName, ...fills })}
            </Button>
          </div>
        </>
      )}
      {read.orders.length > 0 && (
        <>
          <p className="desk-next">{WHICH_IS_GIVEN}</p>
          <div className="desk-verbs desk-verbs__buttons">
            {read.orders.map((order) => (
              <Button
                buttonStyle="secondary"
                key={order.fullName}
                margin={false}
                onClick={() => fullName.setValue(order.fullName)}
                size="small"
              >
                {order.given}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
