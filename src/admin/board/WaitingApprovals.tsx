'use client'
import { Link } from '@payloadcms/ui'
import { useWaitingPeople } from './useWaitingPeople.ts'
import { moment, useNewsroomZone } from '../useNewsroomZone.ts'

type Who = { name?: string | null } | string | null | undefined

interface WaitingPerson {
  id: string
  fullName: string
  openingProposedBy?: Who
  openingApprovedBy?: Who
  openingOpensAt?: string | null
}

const nameOf = (who: Who): string =>
  (typeof who === 'object' && who !== null ? who.name : null) ?? 'somebody whose account is gone'

/**
 * The REST query: name approvals that two people agreed to and that wait because one of the two
 * accounts is new.
 */
const queryAt = (now: Date): string => {
  const query = new URLSearchParams({ depth: '1', limit: '20', sort: 'openingOpensAt' })
  query.set('where[openingOpensAt][greater_than]', now.toISOString())
  for (const field of ['fullName', 'openingProposedBy', 'openingApprovedBy', 'openingOpensAt'])
    query.set(`select[${field}]`, 'true')
  query.set('populate[users][name]', 'true')
  return `/people?${query}`
}

/**
 * For editors: whose name will be printed soon, who approved it, and until when anybody can refuse.
 * Shows nothing where none waits.
 */
export function WaitingApprovals() {
  const zone = useNewsroomZone()
  const people = useWaitingPeople<WaitingPerson>(queryAt)
  if (people.length === 0) return null
  return (
    <section className="desk-board__list">
      <h2>
        Opening names: waiting<span className="desk-board__count">{people.length}</span>
      </h2>
      <p className="desk-hint">
        These wait because an account is new. Each name is withheld until then; you can refuse it.
      </p>
      <ul>
        {people.map((person) => (
          <li className="desk-board__story" key={person.id}>
            <Link className="desk-board__headline" href={`/admin/collections/people/${person.id}`}>
              {person.fullName}
            </Link>
            <p className="desk-board__facts">
              Proposed by {nameOf(person.openingProposedBy)} · Approved by{' '}
              {nameOf(person.openingApprovedBy)}
            </p>
            {person.openingOpensAt && (
              <p className="desk-board__deadline">Opens {moment(person.openingOpensAt, zone)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
