'use client'
import { useEffect, useState } from 'react'
import type { Refusal } from '#newsroom/refusal.ts'
import type { Region } from '#newsroom/pictures.ts'
import { sendForPicture } from '#admin/deskApi.ts'

/** Pixels: wide enough to judge a face. The picture that readers get is made from the original. */
export const SHOWN_WIDTH = 1600

export interface Covered {
  /** The picture as readers will see it; null until it has loaded. */
  url: string | null
  busy: boolean
  refusal: Refusal | null
}

const NOTHING: Covered = { url: null, busy: false, refusal: null }

/** Asks the server to cover these regions as publication would. Nothing of it is stored. */
export function useCovered(id: string | null, regions: readonly Region[], asked: boolean): Covered {
  const [covered, setCovered] = useState<Covered>(NOTHING)
  const body = JSON.stringify({ regions, width: SHOWN_WIDTH })
  useEffect(() => {
    if (id === null || !asked) return
    const stop = new AbortController()
    let made: string | null = null
    setCovered({ ...NOTHING, busy: true })
    sendForPicture(`/photos/${id}/covered`, JSON.parse(body) as object, stop.signal)
      .then((answer) => {
        if (stop.signal.aborted) return
        if (answer.ok) made = URL.createObjectURL(answer.value)
        setCovered({ url: made, busy: false, refusal: answer.ok ? null : answer.error })
      })
      .catch(() => undefined)
    return () => {
      stop.abort()
      if (made !== null) URL.revokeObjectURL(made)
      setCovered(NOTHING)
    }
  }, [id, body, asked])
  return covered
}
