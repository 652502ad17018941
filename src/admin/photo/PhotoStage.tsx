'use client'
import { useFormProcessing } from '@payloadcms/ui'
import { type CSSProperties, type KeyboardEvent, type RefObject, useState } from 'react'
import type { Region } from '#newsroom/pictures.ts'
import { afterPress, type Box, CORNERS } from './geometry.ts'
import { regionSpoken, regionTitle } from './photoWords.ts'
import { usePointer } from './usePointer.ts'

interface PhotoStageProps {
  src: string
  /** Width divided by height. */
  ratio: number
  /** How many times as wide as the space for it. */
  zoom: number
  regions: readonly Region[]
  selected: number | null
  fingerDraws: boolean
  readOnly: boolean
  nameOf: (id: string) => string
  /** Id of the text that explains the keys. */
  describedBy: string
  element: RefObject<HTMLDivElement | null>
  /** Called with the ratio once the picture has loaded. */
  onRatio: (ratio: number) => void
  onSelect: (index: number | null) => void
  onDraw: (box: Box) => void
  onPlace: (index: number, box: Box, what: string) => void
  onDelete: (index: number) => void
  onLeave: () => void
  onDetails: (index: number) => void
}

const percent = (fraction: number): string => `${fraction * 100}%`

const lying = ({ x, y, width, height }: Box): CSSProperties => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})

/**
 * The picture with its regions. Each can be reached, moved, resized and removed by mouse, finger
 * and keyboard.
 */
export function PhotoStage(props: PhotoStageProps) {
  const { src, ratio, regions, selected, fingerDraws, readOnly, nameOf, describedBy, element } =
    props
  const { onRatio, onSelect, onDraw, onPlace, onDelete, onLeave, onDetails } = props
  const [failed, setFailed] = useState<string | null>(null)
  // What is drawn before a save has been answered would be overwritten by the answer.
  const saving = useFormProcessing()
  const held = readOnly || saving
  const { draft, handlers } = usePointer({
    regions,
    fingerDraws,
    locked: held,
    onPoint: (index) => {
      onSelect(index)
      if (index !== null)
        element.current?.querySelector<HTMLElement>(`[data-region="${index}"]`)?.focus()
    },
    onDraw,
    onPlace,
  })
  const boxOf = (region: Region, index: number): Box =>
    draft?.index === index ? draft.box : region

  const onKeyDown = (event: KeyboardEvent, region: Region, index: number) => {
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' || event.key === ' ') onDetails(index)
    else if (held) return
    else if (event.key === 'Delete' || event.key === 'Backspace') onDelete(index)
    else {
      const box = afterPress(region, event)
      if (box === null) return
      onPlace(index, box, `key ${event.shiftKey ? 'size' : 'place'}`)
    }
    event.preventDefault()
  }

  const grip = selected === null || readOnly ? undefined : regions[selected]
  return (
    <div className="photo-frame" data-zoomed={props.zoom > 1}>
      <div
        aria-busy={saving}
        aria-describedby={describedBy}
        aria-label={`The picture, with ${regions.length === 1 ? '1 region' : `${regions.length} regions`}`}
        className={`photo-stage${fingerDraws ? ' photo-stage--draws' : ''}${readOnly ? ' photo-stage--locked' : ''}`}
        ref={element}
        // Screen readers must pass arrow keys on to the regions.
        role="application"
        style={
          { aspectRatio: String(ratio), '--ratio': ratio, '--zoom': props.zoom } as CSSProperties
        }
        {...handlers}
      >
        {failed === src ? (
          <p className="photo-stage__failed" role="alert">
            The picture could not be read. Load this page again; if it stays so, tell your adviser.
          </p>
        ) : (
          <img
            alt=""
            draggable={false}
            onError={() => setFailed(src)}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              onRatio(naturalWidth / naturalHeight)
            }
            src={src}
          />
        )}
        {regions.map((region, index) => (
          <button
            aria-label={regionSpoken(region, index, nameOf)}
            aria-roledescription="region"
            className="photo-region"
            data-region={index}
            data-selected={selected === index}
            // Regions have no id; their index in the list identifies them.
            key={index}
            onFocus={() => onSelect(index)}
            onKeyDown={(event) => onKeyDown(event, region, index)}
            style={lying(boxOf(region, index))}
            title={regionTitle(region, nameOf)}
            type="button"
          >
            <span aria-hidden="true" className="photo-region__number">
              {index + 1}
            </span>
          </button>
        ))}
        {draft !== null && draft.index === null && (
          <div className="photo-region photo-region--drawn" style={lying(draft.box)} />
        )}
        {grip &&
          selected !== null &&
          CORNERS.map((corner) => (
            <span
              aria-hidden="true"
              className={`photo-grip photo-grip--${corner}`}
              data-corner={corner}
              data-region={selected}
              key={corner}
              style={cornerOf(boxOf(grip, selected), corner)}
            />
          ))}
      </div>
    </div>
  )
}

const cornerOf = (box: Box, corner: (typeof CORNERS)[number]): CSSProperties => ({
  left: percent(corner === 'nw' || corner === 'sw' ? box.x : box.x + box.width),
  top: percent(corner === 'nw' || corner === 'ne' ? box.y : box.y + box.height),
})
