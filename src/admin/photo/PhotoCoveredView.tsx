'use client'
import type { CSSProperties } from 'react'
import type { Region } from '#newsroom/pictures.ts'
import { counted, refusalWords } from '../panelText.ts'
import { useCovered } from './useCovered.ts'

interface PhotoCoveredViewProps {
  id: string
  regions: readonly Region[]
  /** The original picture, shown dimmed until the covered one has loaded, so that nothing moves. */
  under: string
  ratio: number
  zoom: number
}

/** The picture as readers will see it, made by the server in the same way as at publication. */
export function PhotoCoveredView({ id, regions, under, ratio, zoom }: PhotoCoveredViewProps) {
  const { url, busy, refusal } = useCovered(id, regions, true)
  const style = { aspectRatio: String(ratio), '--ratio': ratio, '--zoom': zoom } as CSSProperties
  return (
    <>
      <div aria-busy={busy} className="photo-frame" data-zoomed={zoom > 1}>
        <div className="photo-stage photo-stage--locked" style={style}>
          <img
            alt={url ? 'The picture as readers will see it' : ''}
            className={url ? undefined : 'photo-stage__waiting'}
            src={url ?? under}
          />
        </div>
      </div>
      {refusal ? (
        <p className="desk-problem" role="alert">
          {refusalWords(refusal)}
        </p>
      ) : (
        <p className="desk-notice" id="photo-covered-said" role="status">
          {url
            ? `This is what readers will see, with ${counted(regions.length, 'region', 'regions')} covered.`
            : 'Covering the picture…'}
        </p>
      )}
    </>
  )
}
