'use client'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { type Page, read, send } from '../deskApi.ts'
import type { Changes, CorrectionSent, IssuedCorrection } from './recordAnswers.ts'

/** Wait this long after the last keystroke before asking the server. */
const PAUSE_MS = 400

/**
 * What a correction would change and how its note would read. Asks the server again whenever the
 * text changes. Takes the story's id, what would be sent, and a number; a larger number asks once
 * more. Keeps the last answer until the next arrives.
 */
export function useChanges(id: string, sent: CorrectionSent, round: number) {
  const [changes, setChanges] = useState<Changes | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(true)
  const asked = JSON.stringify(sent)
  const first = useRef(true)
  useEffect(() => {
    const stop = new AbortController()
    setLoading(true)
    const pause = first.current ? 0 : PAUSE_MS
    first.current = false
    const timer = window.setTimeout(() => {
      send<Changes>(`/stories/${id}/changes`, JSON.parse(asked) as CorrectionSent, stop.signal)
        .then((answer) => {
          if (answer.ok) setChanges(answer.value)
          setRefusal(answer.ok ? null : answer.error)
          setLoading(false)
        })
        // Only a newer request aborts this one.
        .catch(() => undefined)
    }, pause)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [id, asked, round])
  return { changes, refusal, loading }
}

/** The corrections on a story, the oldest first. */
export function useIssued(id: string, round: number): readonly IssuedCorrection[] {
  const [issued, setIssued] = useState<readonly IssuedCorrection[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const query = `where[story][equals]=${id}&sort=sequence&limit=100&depth=0`
    read<Page<IssuedCorrection>>(`/corrections?${query}`, stop.signal)
      .then((answer) => {
        if (answer.ok) setIssued(answer.value.docs)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, round])
  return issued
}
