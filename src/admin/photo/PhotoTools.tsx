'use client'
import { Button } from '@payloadcms/ui'
import type { RefObject } from 'react'
import { REGIONS_AT_MOST } from '#newsroom/pictures.ts'

interface PhotoToolsProps {
  addButton: RefObject<HTMLButtonElement | null>
  readOnly: boolean
  full: boolean
  canUndo: boolean
  covered: boolean
  fingerDraws: boolean
  zoom: number
  onAdd: () => void
  onUndo: () => void
  onCovered: (covered: boolean) => void
  onFingerDraws: (draws: boolean) => void
  onZoom: (zoom: number) => void
}

const LARGEST = 4

/** Buttons for the picture as a whole. */
export function PhotoTools(props: PhotoToolsProps) {
  const { addButton, readOnly, full, canUndo, covered, fingerDraws, zoom } = props
  const { onAdd, onUndo, onCovered, onFingerDraws, onZoom } = props
  return (
    <div aria-label="Tools" className="photo-tools" role="group">
      {!readOnly && (
        <>
          <Button
            buttonStyle="secondary"
            disabled={full}
            id="photo-add"
            margin={false}
            onClick={onAdd}
            ref={addButton}
            size="medium"
          >
            Add a region
          </Button>
          <Button
            aria-pressed={fingerDraws}
            buttonStyle="secondary"
            className={`photo-tools__finger${fingerDraws ? ' photo-tools__on' : ''}`}
            disabled={full || covered}
            id="photo-draw"
            margin={false}
            onClick={() => onFingerDraws(!fingerDraws)}
            size="medium"
          >
            Draw with a finger
          </Button>
        </>
      )}
      <span className="photo-tools__few">
        {!readOnly && (
          <Button
            buttonStyle="secondary"
            disabled={!canUndo}
            id="photo-undo"
            margin={false}
            onClick={onUndo}
            size="medium"
          >
            Undo
          </Button>
        )}
        <Button
          aria-label="Smaller picture"
          buttonStyle="secondary"
          disabled={zoom <= 1}
          margin={false}
          onClick={() => onZoom(zoom - 1)}
          size="medium"
        >
          −
        </Button>
        <Button
          aria-label="Larger picture"
          buttonStyle="secondary"
          disabled={zoom >= LARGEST}
          margin={false}
          onClick={() => onZoom(zoom + 1)}
          size="medium"
        >
          +
        </Button>
      </span>
      <Button
        buttonStyle={covered ? 'primary' : 'secondary'}
        id="photo-covered"
        margin={false}
        onClick={() => onCovered(!covered)}
        size="medium"
      >
        {covered ? 'Back to covering' : 'Show what readers will see'}
      </Button>
      {full && (
        <p className="desk-notice">
          A picture has at most {REGIONS_AT_MOST} regions. If more has to be covered, take another.
        </p>
      )}
    </div>
  )
}
