import type { Span } from '#anonymization/spans.ts'

const SCHEMED = /^\s*(?:[a-z][a-z0-9+.-]{0,30}:)?\/\/([^/?#\s]*)/i
const MAILBOX = /^\s*(?:mailto|acct|xmpp|sip|sips|im):([^?#\s]*)/i
const BARE_MAILBOX = /^\s*([^\s/?#@:]+@[^\s/?#]+)/
const BARE_HOST =
  /^\s*((?:www\.)?[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)*\.[a-z]{2,24}(?::\d+)?)(?=[/?#]|\s*$)/i
const FILE_ENDING =
  /\.(?:jpe?g|png|gif|webp|avif|heic|svg|pdf|docx?|txt|md|html?|php|aspx?|jsx?|css|json|xml|mp[34]|mov|m4a|wav|webm|zip|csv|xlsx?|pptx?)$/i

/** A top-level domain reserved by RFC 2606, so nobody can ever own this host. */
const NOWHERE = 'withheld.invalid'

/**
 * Returns the part of an address that says whose it is (host, mailbox), and what to write there
 * when it contains a name. Null where there is none.
 */
export const ownerPart = (address: string): (Span & { instead: string }) | null => {
  const found = (match: RegExpExecArray | null, instead: string) => {
    const part = match?.[1]
    if (!match || !part) return null
    const start = match[0].lastIndexOf(part)
    return { start, end: start + part.length, instead }
  }
  const host = BARE_HOST.exec(address)
  return (
    found(SCHEMED.exec(address), NOWHERE) ??
    found(MAILBOX.exec(address), `withheld@${NOWHERE}`) ??
    found(BARE_MAILBOX.exec(address), `withheld@${NOWHERE}`) ??
    (host && !FILE_ENDING.test(host[1] ?? '') ? found(host, NOWHERE) : null)
  )
}

/** True where a whole string is an address and not words. */
export const isAddress = (text: string): boolean =>
  /^\s*(?:[a-z][a-z0-9+.-]{0,30}:\/\/|\/\/|www\.|mailto:|tel:)\S+\s*$/i.test(text)

/**
 * True where a whole string is one word of letters, digits and joiners: a slug, a file name, a key.
 */
export const isToken = (text: string): boolean => /^[^\s]*[-_./\d][^\s]*$/u.test(text.trim())

/** An address of a place in the same page. */
export const FRAGMENT = /^#[^\s#]+$/

/** Returns what anchors and the links to them are compared by. */
export const anchorOf = (id: string): string => `#${id}`

/** True for a file name, which may have spaces: "Rubio final.pdf". */
export const isFileName = (text: string): boolean => FILE_ENDING.test(text.trim())

/**
 * True for a path or a file name: no white space, with a slash or a file's ending, or words in small
 * letters with hyphens.
 */
export const isPath = (text: string): boolean =>
  /^[^\s<>"]+$/.test(text) &&
  (/^(?:\.{0,2}\/|[\w.~%-]+\/)[\w./~%@+-]*$/.test(text) ||
    FILE_ENDING.test(text) ||
    /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(text))
