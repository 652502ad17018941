'use client'
import { Link } from '@payloadcms/ui'
import { useWaitingPeople } from './useWaitingPeople.ts'

interface Person {
  id: string
  fullName: string
}

/** The REST query: adults whom a reporter marked as protected and no editor has looked at. */
const query = () =>
  '/people?depth=0&limit=20&sort=updatedAt&where[protectionUnseen][equals]=true&select[fullName]=true'

/**
 * For editors: people whom a reporter marked as protected, so that their names left the stories.
 * Shows nothing where there is nobody.
 */
export function WaitingProtection() {
  const people = useWaitingPeople<Person>(query)
  if (people.length === 0) return null
  return (
    <section className="desk-board__list">
      <h2>
        A reporter says: not an adult<span className="desk-board__count">{people.length}</span>
      </h2>
      <p className="desk-hint">
        Stories withhold these names already. Profiles, sections and settings still show them until
        you open the record and save it.
      </p>
      <ul>
        {people.map(({ id, fullName }) => (
          <li className="desk-board__story" key={id}>
            <Link className="desk-board__headline" href={`/admin/collections/people/${id}`}>
              {fullName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
