'use client'
import { useEffect, useState } from 'react'
import { apDateTime } from '#newsroom/apStyle.ts'
import { read } from './deskApi.ts'

let asked: Promise<string | null> | undefined

const zoneOfNewsroom = (): Promise<string | null> => {
  asked ??= read<{ timeZone?: string }>('/globals/newsroom?depth=0&select[timeZone]=true').then(
    (answer) => {
      if (!answer.ok) asked = undefined
      return answer.ok ? (answer.value.timeZone ?? null) : null
    },
  )
  return asked
}

/**
 * The newsroom's time zone; null until it is known. For setting times: with a guess, people would
 * set a wrong time.
 */
export function useKnownZone(): string | null {
  const [zone, setZone] = useState<string | null>(null)
  useEffect(() => {
    let here = true
    void zoneOfNewsroom().then((found) => {
      if (here && found) setZone(found)
    })
    return () => {
      here = false
    }
  }, [])
  return zone
}

/** The time zone of this computer. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The newsroom's time zone; the browser's own until that is known. For display only. */
export const useNewsroomZone = (): string => useKnownZone() ?? zoneHere()

/** Returns a time in AP style in the newsroom's time zone; '' where there is none. */
export const moment = (iso: string | null | undefined, zone: string): string => {
  if (!iso || Number.isNaN(Date.parse(iso))) return ''
  return apDateTime(iso, zone)
}
