const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** What XML 1.0 forbids even when escaped (section 2.2): control characters, lone surrogates, two non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Escapes text for an element or an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

/** Returns `<name>text</name>`, or '' where there is no text. */
export const element = (name: string, text: string | null): string =>
  text ? `<${name}>${escapeXml(text)}</${name}>` : ''

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** Formats a date as RFC 822 with a four-digit year, as RSS 2.0 demands. */
export const rssDate = (iso: string): string => new Date(iso).toUTCString()
