'use client'
import { useId } from 'react'
import type { PicturesMade } from './makePictures.ts'

/** Shows how many pictures are made, while a story with photos is being published. */
export function PicturesProgress({ made, of }: PicturesMade) {
  const id = useId()
  return (
    <div className="desk-progress">
      <label htmlFor={id}>
        {made < of ? `Making the pictures readers will see: ${made} of ${of}` : 'Publishing…'}
      </label>
      <progress id={id} max={of} value={made} />
    </div>
  )
}
