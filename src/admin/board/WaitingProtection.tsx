'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Page, read } from '../deskApi.ts'

interface Person {
  id: string
  fullName: string
}

/** The REST query: adults of whom a reporter said that they are protected, which no editor has looked at. */
const QUERY =
  '/people?depth=0&limit=20&sort=updatedAt&where[protectionUnseen][equals]=true&select[fullName]=true'

/** On the editors' board: whose name a reporter took out of stories. Nothing where there is nobody. */
export function WaitingProtection() {
  const [people, setPeople] = useState<readonly Person[]>([])
  useEffect(() => {
    const stop = new AbortController()
    read<Page<Person>>(QUERY, stop.signal)
      .then((answer) => setPeople(answer.ok ? answer.value.docs : []))
      .catch(() => undefined)
    return () => stop.abort()
  }, [])
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
