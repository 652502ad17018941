'use client'
import { useFormFields } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Region } from '#newsroom/pictures.ts'
import { counted } from '../panelText.ts'
import { type Box, freshBox } from './geometry.ts'
import { PhotoCoveredView } from './PhotoCoveredView.tsx'
import { PhotoPeople } from './PhotoPeople.tsx'
import { PhotoRegionList } from './PhotoRegionList.tsx'
import { PhotoStage } from './PhotoStage.tsx'
import { PhotoTools } from './PhotoTools.tsx'
import { NOT_LISTED, placeOfBox, regionSpoken } from './photoWords.ts'
import { SHOWN_WIDTH } from './useCovered.ts'
import { usePeopleVisible } from './usePeopleVisible.ts'
import { useRegions } from './useRegions.ts'

/**
 * Largest difference in shape. A smaller copy of a picture may be a pixel wider or higher than its
 * record says; a turned picture differs far more.
 */
const SAME_SHAPE = 0.02

/**
 * The stored picture that the form shows. `of` changes with the file, so that no browser shows the
 * old one.
 */
function usePicture(id: string) {
  const name = useFormFields(([fields]) => fields?.filename?.value)
  const bytes = useFormFields(([fields]) => fields?.filesize?.value)
  const recorded = useFormFields(([fields]) => {
    const across = Number(fields?.width?.value)
    const down = Number(fields?.height?.value)
    return across > 0 && down > 0 ? across / down : 3 / 2
  })
  const of = encodeURIComponent(JSON.stringify([name, bytes]))
  const src = `/api/photos/${id}/picture?width=${SHOWN_WIDTH}&of=${of}`
  const [seen, setSeen] = useState<{ src: string; ratio: number } | null>(null)
  const turned =
    seen !== null && seen.src === src && Math.abs(seen.ratio / recorded - 1) > SAME_SHAPE
  return {
    src,
    ratio: turned ? seen.ratio : recorded,
    onRatio: (ratio: number) => setSeen({ src, ratio }),
  }
}

interface PhotoCoveringProps {
  id: string
  path: string
  readOnly: boolean
}

/** Covers parts of a stored picture. All changes are in the form until it is saved. */
export function PhotoCovering({ id, path, readOnly }: PhotoCoveringProps) {
  const regions = useRegions(path)
  const people = usePeopleVisible()
  const picture = usePicture(id)
  const [selected, setSelected] = useState<number | null>(null)
  const [fingerDraws, setFingerDraws] = useState(false)
  const [covered, setCovered] = useState(false)
  const [zoom, setZoom] = useState(1)
  const [said, setSaid] = useState('')
  const stage = useRef<HTMLDivElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const ids = useId()
  const { list, full } = regions

  const nameOf = (person: string): string =>
    people.find((each) => each.id === person)?.name ?? NOT_LISTED
  const focusRegion = (index: number) =>
    // The element can be focused only after the next rendering.
    requestAnimationFrame(() =>
      stage.current?.querySelector<HTMLElement>(`[data-region="${index}"]`)?.focus(),
    )

  const add = (box: Box, person: string | null = null) => {
    if (full) return
    const region: Region = { ...box, of: 'face', person }
    regions.change([...list, region], 'add')
    setCovered(false)
    setFingerDraws(false)
    setSelected(list.length)
    setSaid(`Added. ${regionSpoken(region, list.length, nameOf)}`)
    focusRegion(list.length)
  }
  const change = (index: number, part: Partial<Region>, what: string) => {
    const next = list.map((region, at) => (at === index ? { ...region, ...part } : region))
    regions.change(next, `${what} ${index}`)
    const region = next[index]
    if (!region) return
    setSaid(
      'of' in part || 'person' in part ? regionSpoken(region, index, nameOf) : placeOfBox(region),
    )
  }
  const remove = (index: number) => {
    regions.change(
      list.filter((_, at) => at !== index),
      'remove',
    )
    setSaid(`Region ${index + 1} removed.`)
    const next = Math.min(index, list.length - 2)
    setSelected(next >= 0 ? next : null)
    if (next >= 0) focusRegion(next)
    else addButton.current?.focus()
  }
  const undo = () => {
    regions.undo()
    setSaid('The last change is undone.')
    // The focused region is gone, so move the keyboard focus to something that exists.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) addButton.current?.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
      return
    if (readOnly || !regions.canUndo) return
    event.preventDefault()
    undo()
  }

  if (regions.problem !== null) {
    return (
      <p className="desk-problem" role="alert">
        What is stored about covering cannot be read: {regions.problem} Tell your adviser.
      </p>
    )
  }
  return (
    <div className="photo-covering" onKeyDown={onKeyDown}>
      <PhotoPeople
        onCover={(person) => add(freshBox(list), person.id)}
        people={people}
        readOnly={readOnly || full}
        regions={list}
      />
      <PhotoTools
        addButton={addButton}
        canUndo={regions.canUndo}
        covered={covered}
        fingerDraws={fingerDraws}
        full={full}
        onAdd={() => add(freshBox(list))}
        onCovered={setCovered}
        onFingerDraws={setFingerDraws}
        onUndo={undo}
        onZoom={setZoom}
        readOnly={readOnly}
        zoom={zoom}
      />
      {covered ? (
        <PhotoCoveredView
          id={id}
          ratio={picture.ratio}
          regions={list}
          under={picture.src}
          zoom={zoom}
        />
      ) : (
        <PhotoStage
          describedBy={`${ids}-keys`}
          element={stage}
          fingerDraws={fingerDraws}
          nameOf={nameOf}
          onDelete={remove}
          onDetails={(index) => document.getElementById(`${ids}-${index}`)?.focus()}
          onDraw={(box) => add(box)}
          onLeave={() => {
            setSelected(null)
            addButton.current?.focus()
          }}
          onPlace={(index, box, what) => change(index, box, what)}
          onRatio={picture.onRatio}
          onSelect={setSelected}
          ratio={picture.ratio}
          readOnly={readOnly}
          regions={list}
          selected={selected}
          src={picture.src}
          zoom={zoom}
        />
      )}
      {!covered && (
        <p className="desk-notice">
          {list.length === 0
            ? 'Nothing is covered.'
            : `${counted(list.length, 'region', 'regions')}. Only the newsroom sees through the stripes.`}
        </p>
      )}
      <p aria-live="polite" className="desk-unseen">
        {said}
      </p>
      <PhotoRegionList
        id={ids}
        nameOf={nameOf}
        onDelete={remove}
        onDescribe={(index, what) => change(index, what, 'describe')}
        onSelect={setSelected}
        people={people}
        readOnly={readOnly}
        regions={list}
        selected={selected}
      />
      <HowTo id={`${ids}-keys`} readOnly={readOnly} />
      <p className="desk-hint">
        Covering is final in what is published: the pixels are gone there, at every size, and cannot
        be brought back. The original stays as it is, private, in the newsroom.
      </p>
    </div>
  )
}

/** Explains how to use it with a mouse, a finger or the keyboard. */
function HowTo({ id, readOnly }: { id: string; readOnly: boolean }) {
  if (readOnly) {
    return (
      <p className="desk-hint" id={id}>
        You can look at what is covered. To change it is for whoever may change the photo.
      </p>
    )
  }
  return (
    <div className="desk-hint photo-howto" id={id}>
      <p className="photo-howto__finger">
        By finger: “Draw with a finger”, then drag over the picture. Drag a region to move it, its
        yellow corners to resize it.
      </p>
      <p className="photo-howto__mouse">
        By mouse: drag over the picture to cover a part of it. Drag a region to move it, its yellow
        corners to resize it.
      </p>
      <p className="photo-howto__mouse">
        By keyboard: Tab to a region. Arrow keys move it, with Shift they resize it, with Alt or
        Ctrl in larger steps. Enter goes to what it covers, Delete removes it, Escape leaves, Ctrl+Z
        undoes.
      </p>
    </div>
  )
}
