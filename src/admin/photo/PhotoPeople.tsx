'use client'
import { Button } from '@payloadcms/ui'
import type { Region } from '#newsroom/pictures.ts'
import { counted } from '../panelText.ts'
import { withoutRegion } from './geometry.ts'
import type { PersonVisible } from './usePeopleVisible.ts'

interface PhotoPeopleProps {
  people: readonly PersonVisible[]
  regions: readonly Region[]
  readOnly: boolean
  onCover: (person: PersonVisible) => void
}

/**
 * Lists everyone who can be recognised, and who must still be covered. A row keeps its place when
 * its state changes, so that the picture below does not move while somebody draws on it.
 */
export function PhotoPeople({ people, regions, readOnly, onCover }: PhotoPeopleProps) {
  if (people.length === 0) {
    return (
      <p className="desk-hint">
        Nobody is listed under “People Visible”. Name there everyone who can be recognised, and
        Homeroom says who has to be covered.
      </p>
    )
  }
  const without = new Set(
    withoutRegion(
      people.map(({ id }) => id),
      regions,
    ),
  )
  const missing = people.filter(({ id, seen }) => seen === 'protected' && without.has(id)).length
  return (
    <section
      aria-label="Who can be recognised"
      className={`desk-reason ${missing > 0 ? 'desk-reason--blocking' : 'photo-people--clear'}`}
    >
      <p className="desk-reason__title" role="status">
        {missing > 0 ? (
          <>
            <span aria-hidden="true">✕</span>{' '}
            {counted(missing, 'protected person', 'protected people')} can be seen
          </>
        ) : (
          <>
            <span aria-hidden="true">✓</span> Nobody listed here has still to be covered
          </>
        )}
      </p>
      <p>
        A protected person whose photo nobody has consented to must be covered before a story with
        this picture runs.
      </p>
      <ul className="photo-people">
        {people.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            {person.seen === 'protected' && without.has(person.id) && !readOnly ? (
              <Button
                buttonStyle="secondary"
                margin={false}
                onClick={() => onCover(person)}
                size="small"
              >
                Cover {person.name}
              </Button>
            ) : (
              <span className="desk-hint">{visibilityWords(person, !without.has(person.id))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const visibilityWords = ({ seen }: PersonVisible, covered: boolean): string => {
  if (covered) return '✓ covered'
  if (seen === 'unknown') return 'looking…'
  return seen === 'open' ? 'may be seen' : '✕ can be seen'
}
