'use client'
import { Button } from '@payloadcms/ui'
import { type Region, type Tell, TELLS } from '#newsroom/pictures.ts'
import { placeOfBox, TELL_WORDS } from './photoWords.ts'
import type { PersonVisible } from './usePeopleVisible.ts'

interface PhotoRegionListProps {
  /** Start of the ids of the rows, so that the picture can move the keyboard focus here. */
  id: string
  regions: readonly Region[]
  people: readonly PersonVisible[]
  nameOf: (id: string) => string
  selected: number | null
  readOnly: boolean
  onSelect: (index: number) => void
  onDescribe: (index: number, what: Partial<Pick<Region, 'of' | 'person'>>) => void
  onDelete: (index: number) => void
}

/** Lists what each region covers, and whom. */
export function PhotoRegionList(props: PhotoRegionListProps) {
  const { id, regions, people, nameOf, selected, readOnly } = props
  const { onSelect, onDescribe, onDelete } = props
  if (regions.length === 0) return null
  return (
    <ol aria-label="What is covered" className="photo-list">
      {regions.map((region, index) => {
        const named = people.some((person) => person.id === region.person)
        return (
          <li
            data-selected={selected === index}
            key={index}
            onFocus={() => onSelect(index)}
            onPointerDown={() => onSelect(index)}
          >
            <span aria-hidden="true" className="photo-list__number">
              {index + 1}
            </span>
            <select
              aria-label={`Region ${index + 1} covers what`}
              disabled={readOnly}
              id={`${id}-${index}`}
              onChange={(event) => onDescribe(index, { of: event.target.value as Tell })}
              title={placeOfBox(region)}
              value={region.of}
            >
              {TELLS.map((tell) => (
                <option key={tell} value={tell}>
                  {TELL_WORDS[tell]}
                </option>
              ))}
            </select>
            <select
              aria-label={`Region ${index + 1} covers whom`}
              disabled={readOnly}
              onChange={(event) => onDescribe(index, { person: event.target.value || null })}
              value={region.person ?? ''}
            >
              <option value="">of nobody in particular</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  of {person.name}
                </option>
              ))}
              {region.person !== null && !named && (
                <option value={region.person}>of {nameOf(region.person)}</option>
              )}
            </select>
            {!readOnly && (
              <Button
                aria-label={`Remove region ${index + 1}`}
                buttonStyle="secondary"
                margin={false}
                onClick={() => onDelete(index)}
                size="small"
              >
                Remove
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
