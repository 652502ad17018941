'use client'
import { type PointerEvent, useRef, useState } from 'react'
import type { Region } from '#newsroom/pictures.ts'
import { type Box, boxBetween, type Corner, CORNERS, moved, pulled, type Spot } from './geometry.ts'

/** What the pointer is doing on the picture. `index` is null while it draws a new region. */
interface Gesture {
  pointer: number
  from: Spot
  index: number | null
  corner: Corner | null
  start: Box | null
}

export interface Draft {
  index: number | null
  box: Box
}

/** A movement shorter than this is a click, not a drawing. CSS pixels. */
const POINTED = 6

interface PointerOptions {
  regions: readonly Region[]
  /** True where a finger draws; otherwise it scrolls the page. A mouse and a pen always draw. */
  fingerDraws: boolean
  locked: boolean
  onPoint: (index: number | null) => void
  onDraw: (box: Box) => void
  onPlace: (index: number, box: Box, what: 'move' | 'pull') => void
}

const dataAt = (target: EventTarget, name: string): string | null =>
  target instanceof Element ? (target.closest(`[${name}]`)?.getAttribute(name) ?? null) : null

/**
 * Drawing, moving and resizing by mouse, pen or finger. Returns the event handlers of the picture
 * and the region that is being changed.
 */
export function usePointer(options: PointerOptions) {
  const { regions, fingerDraws, locked, onPoint, onDraw, onPlace } = options
  const gesture = useRef<Gesture | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)

  const spotOf = (event: PointerEvent<HTMLElement>): Spot => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
  }
  const pixelsMoved = (event: PointerEvent<HTMLElement>, { from }: Gesture): number => {
    const { width, height } = event.currentTarget.getBoundingClientRect()
    const to = spotOf(event)
    return Math.max(Math.abs(to.x - from.x) * width, Math.abs(to.y - from.y) * height)
  }
  const boxUnder = (event: PointerEvent<HTMLElement>, { from, corner, start }: Gesture): Box => {
    const to = spotOf(event)
    const by = { x: to.x - from.x, y: to.y - from.y }
    if (start === null) return boxBetween(from, to)
    return corner === null ? moved(start, by) : pulled(start, corner, by)
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // Leave a second finger to the browser, for zooming.
    if (locked || event.button !== 0 || gesture.current !== null || !event.isPrimary) return
    const found = dataAt(event.target, 'data-region')
    const index = found === null ? null : Number(found)
    if (index === null && event.pointerType === 'touch' && !fingerDraws) {
      onPoint(null)
      return
    }
    const corner = CORNERS.find((each) => each === dataAt(event.target, 'data-corner')) ?? null
    const start = index === null ? null : (regions[index] ?? null)
    gesture.current = { pointer: event.pointerId, from: spotOf(event), index, corner, start }
    event.currentTarget.setPointerCapture(event.pointerId)
    onPoint(index)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = gesture.current
    if (!held || held.pointer !== event.pointerId) return
    if (draft === null && pixelsMoved(event, held) < POINTED) return
    setDraft({ index: held.index, box: boxUnder(event, held) })
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const held = gesture.current
    if (!held || held.pointer !== event.pointerId) return
    gesture.current = null
    setDraft(null)
    if (draft === null && pixelsMoved(event, held) < POINTED) return
    const box = boxUnder(event, held)
    if (held.index === null) onDraw(box)
    else onPlace(held.index, box, held.corner === null ? 'move' : 'pull')
  }
  const onPointerCancel = () => {
    gesture.current = null
    setDraft(null)
  }
  return { draft, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}
