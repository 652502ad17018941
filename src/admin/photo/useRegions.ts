'use client'
import { useField, useForm, useFormFields } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
import { CHECKLIST, readRegions, REGIONS_AT_MOST, type Region } from '#newsroom/pictures.ts'
import { sameRegions } from './geometry.ts'

/** Presses of one key within this time are undone together. */
const ONE_STEP_MS = 1000
const STEPS_KEPT = 100

interface Earlier {
  regions: readonly Region[]
  /** The action and the region. The same again within a moment is part of the same step. */
  what: string
  at: number
}

export interface Regions {
  list: readonly Region[]
  /** Why the stored regions cannot be shown; null where they can. */
  problem: string | null
  full: boolean
  canUndo: boolean
  change: (next: readonly Region[], what: string) => void
  /** Undoes the last step. */
  undo: () => void
}

/** Clears the ticks in the form: they were given for another picture, or for other coverings. */
export function useUntick(): () => void {
  const ticked = useFormFields(([fields]) =>
    CHECKLIST.filter((item) => fields?.[`checklist.${item}`]?.value === true).join(','),
  )
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  return () => {
    for (const item of ticked.split(',').filter(Boolean))
      dispatch({ type: 'UPDATE', path: `checklist.${item}`, value: false })
  }
}

/** The regions in the form, with undo. */
export function useRegions(path: string): Regions {
  const { value, setValue } = useField<unknown>({ path })
  const { setModified } = useForm()
  const untick = useUntick()
  const [earlier, setEarlier] = useState<readonly Earlier[]>([])
  const stored = useMemo(() => readRegions(value), [value])
  const list = stored.ok ? stored.value : []

  const put = (next: readonly Region[]) => {
    setValue(next)
    setModified(true)
    untick()
  }
  const change = (next: readonly Region[], what: string) => {
    if (sameRegions(list, next)) return
    const at = performance.now()
    setEarlier((steps) => {
      const last = steps.at(-1)
      const same = last?.what === what && at - last.at < ONE_STEP_MS
      return same
        ? [...steps.slice(0, -1), { ...last, at }]
        : [...steps, { regions: list, what, at }].slice(-STEPS_KEPT)
    })
    put(next)
  }
  const undo = () => {
    const last = earlier.at(-1)
    if (!last) return
    setEarlier(earlier.slice(0, -1))
    put(last.regions)
  }
  return {
    list,
    problem: stored.ok ? null : stored.error,
    full: list.length >= REGIONS_AT_MOST,
    canUndo: earlier.length > 0,
    change,
    undo,
  }
}
