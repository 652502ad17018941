'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import { read } from '../deskApi.ts'
import type { Receipt } from './recordAnswers.ts'

/** How often a receipt is read again while something is pending and somebody looks at it. */
const EVERY_MS = 5000

/**
 * The present state of a receipt. It is read at first (unless the action has just returned it), on
 * request, and by itself until nothing is pending.
 */
export function useReceipt(id: string, answered: Receipt | null = null) {
  const [receipt, setReceipt] = useState<Receipt | null>(answered)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [round, setRound] = useState(answered === null ? 1 : 0)
  const [loading, setLoading] = useState(answered === null)
  const again = useCallback(() => setRound((last) => last + 1), [])

  useEffect(() => {
    if (round === 0) return
    const stop = new AbortController()
    setLoading(true)
    read<Receipt>(`/receipts/${id}?depth=0`, stop.signal)
      .then((answer) => {
        if (answer.ok) setReceipt(answer.value)
        setRefusal(answer.ok ? null : answer.error)
        setLoading(false)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id, round])

  const pending = receipt?.state === 'pending'
  useEffect(() => {
    if (!pending || loading) return
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') again()
    }, EVERY_MS)
    return () => window.clearInterval(timer)
  }, [pending, loading, again])

  return { receipt, refusal, loading, again }
}
