'use client'
import { useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { read, type Gate } from './deskApi.ts'
import { useRefresh } from './useRefresh.ts'

export interface StoryDesk {
  /** Null until the story is saved for the first time. */
  id: string | null
  /** `updatedAt` of the story as the form shows it. Every verb sends it. */
  readAt: string | null
  /** The form has unsaved changes. */
  modified: boolean
  gate: Gate | null
  loading: boolean
  refusal: Refusal | null
  /** Somebody else saved the story after this form was read. */
  outdated: boolean
  /** Reads the gate again. */
  reload: () => void
  /**
   * Loads the story again. Only for a form without unsaved changes, because those would be lost.
   */
  refresh: () => Promise<void>
}

const sameTime = (left: string, right: string): boolean => Date.parse(left) === Date.parse(right)

const later = (left: string | null, right: string | null): string | null => {
  if (left === null || right === null) return left ?? right
  return Date.parse(left) >= Date.parse(right) ? left : right
}

/**
 * `updatedAt` of the story as this form last read or saved it. After a save, Payload has the answer
 * at once, but its form gets it one request later. A verb pressed in between must not look as if
 * somebody else had saved the story.
 */
export function useReadAt(): string | null {
  const { data } = useDocumentInfo()
  const inForm = useFormFields(([fields]) => fields?.updatedAt?.value)
  const saved: unknown = data?.updatedAt
  return later(typeof inForm === 'string' ? inForm : null, typeof saved === 'string' ? saved : null)
}

/** The story in the form and its gate. The gate is read again after every save of the story. */
export function useStoryDesk(): StoryDesk {
  const { id: documentId } = useDocumentInfo()
  const readAt = useReadAt()
  const modified = useFormModified()
  const id = documentId === undefined || documentId === null ? null : String(documentId)
  const [gate, setGate] = useState<Gate | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [loading, setLoading] = useState(true)
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound((last) => last + 1), [])

  // What the gate was last read for. After a verb the gate is read at once; the form that loads
  // afterwards needs no second reading.
  const seen = useRef<{ round: number; updatedAt: string } | null>(null)
  useEffect(() => {
    if (id === null) return
    const last = seen.current
    if (
      last !== null &&
      readAt !== null &&
      last.round === round &&
      sameTime(last.updatedAt, readAt)
    )
      return
    const stop = new AbortController()
    setLoading(true)
    read<Gate>(`/stories/${id}/gate`, stop.signal)
      .then((answer) => {
        if (answer.ok) {
          seen.current = { round, updatedAt: answer.value.updatedAt }
          setGate(answer.value)
        }
        setRefusal(answer.ok ? null : answer.error)
        setLoading(false)
      })
      // Only a newer request aborts this one.
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, readAt, round])

  const { refreshing, refresh: show } = useRefresh('stories', id)
  const refresh = useCallback(async () => {
    reload()
    await show()
  }, [reload, show])

  return {
    id,
    readAt,
    modified,
    gate,
    loading,
    refusal,
    outdated:
      gate !== null &&
      readAt !== null &&
      !loading &&
      !refreshing &&
      !sameTime(gate.updatedAt, readAt),
    reload,
    refresh,
  }
}
