import { Fragment } from 'react'
import type { Language } from '#newsroom/languages.ts'
import type { Byline } from '#client/clientTypes.ts'
import { reporterPath } from '../urlPaths.ts'
import { bylineGroups } from '../groupBylines.ts'
import { andBefore } from '../siteText.ts'

function joint(people: readonly Byline[], index: number, lang: Language): string {
  if (index === 0) return ''
  const name = people[index]?.name ?? ''
  return index === people.length - 1 ? ` ${andBefore(name, lang)} ` : ', '
}

interface Props {
  bylines: readonly Byline[]
  lang: Language
  /** False inside a link or card. */
  linked?: boolean
}

/** "By Ana Ruiz and Ben Ode", then the other roles, each on a line of its own. */
export function BylineText({ bylines, lang, linked = true }: Props) {
  return bylineGroups(bylines, lang).map(({ lead, people }) => (
    <p className="byline" key={lead}>
      {`${lead} `}
      {people.map((person, index) => (
        <Fragment key={`${person.slug ?? ''} ${person.name}`}>
          {joint(people, index, lang)}
          {linked && person.slug ? (
            <a href={reporterPath(person.slug)} rel="author">
              {person.name}
            </a>
          ) : (
            <span className="name">{person.name}</span>
          )}
        </Fragment>
      ))}
    </p>
  ))
}
