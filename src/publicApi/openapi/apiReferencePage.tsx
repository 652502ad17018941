import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ApiOperation, ApiParameter, Description } from './openapi.ts'

/** Path of the page's stylesheet. */
export const REFERENCE_CSS = '/v1/reference.css'

/**
 * Takes the API's description; returns it as a page for people, without script. Made from the same
 * description that programs get, so the two always agree.
 */
export function referencePage(description: Description): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<Reference description={description} />)}`
}

function Reference({ description }: { description: Description }) {
  const { info, paths, servers, tags } = description
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, ...get }))
  const groups = tags.map((tag) => ({
    ...tag,
    id: tag.name.toLowerCase(),
    operations: operations.filter((operation) => operation.tags.includes(tag.name)),
  }))
  const server = servers[0]?.url ?? ''
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{info.title}</title>
        <meta name="description" content={info.summary} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={REFERENCE_CSS} />
        <link rel="alternate" type="application/json" href="/v1/openapi.json" />
      </head>
      <body>
        <a className="skip" href="#addresses">
          Skip to the addresses
        </a>
        <header>
          <p className="over">
            <a href="/">The paper</a> · version {info.version} · OpenAPI {description.openapi}
          </p>
          <h1>{info.title}</h1>
          <p className="lede">{info.summary}</p>
          <p>{info.description}</p>
          <p>
            No key is needed. Machines read the same at{' '}
            <a href="/v1/openapi.json">/v1/openapi.json</a>.
          </p>
        </header>
        <nav aria-label="Addresses">
          <ul>
            {groups.map((group) => (
              <li key={group.id}>
                <a href={`#${group.id}`}>{group.name}</a>
                <ul>
                  {group.operations.map(({ path, operationId }) => (
                    <li key={path}>
                      <a href={`#${operationId}`}>
                        <code>{path}</code>
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
            <li>
              <a href="#lists">Lists, caching, errors</a>
            </li>
          </ul>
        </nav>
        <main id="addresses" tabIndex={-1}>
          {groups.map((group) => (
            <section key={group.id} id={group.id}>
              <h2>{group.name}</h2>
              <p>{group.description}</p>
              {group.operations.map((operation) => (
                <Address key={operation.path} server={server} {...operation} />
              ))}
            </section>
          ))}
          <Manners server={server} problem={problemIn(description)} />
        </main>
      </body>
    </html>
  )
}

/**
 * Shows text between backticks as code, because descriptions are Markdown (OpenAPI 3.1, section
 * 4.8).
 */
const withCode = (text: string): ReactNode[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))

interface AddressProps extends ApiOperation {
  server: string
  path: string
}

function Address({ server, path, ...operation }: AddressProps) {
  const { operationId, summary, description, parameters, responses } = operation
  const example = responses[200]?.content?.['application/json']?.example
  return (
    <article id={operationId}>
      <h3>
        <span className="method">GET</span> <code>{path}</code>
      </h3>
      <p>{withCode(summary)}</p>
      {description !== undefined && <p>{withCode(description)}</p>}
      {parameters.length > 0 && (
        <dl>
          {parameters.map((parameter) => (
            <ParameterRow key={parameter.name} {...parameter} />
          ))}
        </dl>
      )}
      <p className="over">Try it</p>
      <Listing label={`How to ask ${path}`}>{curl(server, path, parameters)}</Listing>
      <p className="over">
        Answers{' '}
        {Object.keys(responses).map((status, at) => (
          <span key={status}>
            {at > 0 && ', '}
            {status}
          </span>
        ))}
      </p>
      {example !== undefined && (
        <details>
          <summary>An answer of {path}</summary>
          <Listing label={`An answer of ${path}`}>{JSON.stringify(example, null, 2)}</Listing>
        </details>
      )}
    </article>
  )
}

function ParameterRow({ name, in: place, description, schema }: ApiParameter) {
  const { default: without } = schema
  const start =
    typeof without === 'string' || typeof without === 'number' ? `; ${without} without it` : ''
  return (
    <div>
      <dt>
        <code>{name}</code> {place === 'path' && <span className="place">in the address</span>}
      </dt>
      <dd>
        {description}
        {start}
      </dd>
    </div>
  )
}

/** Code that may be wider than the page. It scrolls by itself, with the keyboard too. */
function Listing({ label, children }: { label: string; children: ReactNode }) {
  return (
    <pre role="group" aria-label={label} tabIndex={0}>
      <code>{children}</code>
    </pre>
  )
}

function Manners({ server, problem }: { server: string; problem: unknown }) {
  return (
    <section id="lists">
      <h2>Lists, caching, errors</h2>
      <h3>Lists</h3>
      <p>
        Lists take <code>page</code> and <code>limit</code> and answer in one envelope:{' '}
        <code>docs</code>, <code>totalDocs</code>, <code>limit</code>, <code>page</code>,{' '}
        <code>totalPages</code>, <code>hasNextPage</code>, <code>hasPrevPage</code>,{' '}
        <code>nextPage</code>, <code>prevPage</code>, <code>pagingCounter</code>. A parameter that
        is unknown, given twice or malformed is refused.
      </p>
      <h3>Caching</h3>
      <p>
        Each answer has an <code>ETag</code>. Send it back as <code>If-None-Match</code>: 304 says
        that nothing has changed. Ask each time, and drop what answers 404 or 410: a name may be the
        reason that a story was taken down. <code>/v1/gone</code> lists such stories.
      </p>
      <Listing label="How to ask again">
        {`curl -s -D - -o story.json '${server}/v1/stories?limit=1'\ncurl -s -i -H 'If-None-Match: "…"' '${server}/v1/stories?limit=1'`}
      </Listing>
      <h3>Errors</h3>
      <p>
        Errors are <code>application/problem+json</code> (RFC 9457). <code>code</code> is stable,{' '}
        <code>remedy</code> says what to do next. None repeats what was asked.
      </p>
      <Listing label="An error">{JSON.stringify(problem, null, 2)}</Listing>
    </section>
  )
}

function problemIn(description: Description): unknown {
  return Object.values(description.paths)
    .flatMap(({ get }) => Object.values(get.responses))
    .flatMap(({ content }) => content?.['application/problem+json']?.example ?? [])[0]
}

/**
 * Returns a command for a terminal: the address with example values, and the first parameters that
 * have one.
 */
function curl(server: string, path: string, parameters: readonly ApiParameter[]): string {
  const valued = parameters.filter(({ example }) => example !== undefined)
  const place = valued
    .filter((parameter) => parameter.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path)
  const query = valued
    .filter((parameter) => parameter.in === 'query')
    .slice(0, 2)
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`)
    .join('&')
  return `curl -s '${server}${place}${query && `?${query}`}'`
}
