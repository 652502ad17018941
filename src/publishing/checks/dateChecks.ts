import type { Language } from '#newsroom/languages.ts'
import type { Passage } from '#anonymization/passageTypes.ts'
import { type GateDraft, gateReason } from '../gateReasons.ts'

const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
}
const MONTHS: Record<Language, readonly string[]> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
}

const PATTERNS: Record<Language, RegExp> = {
  en: /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday),? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2}),? (\d{4})\b/giu,
  es: /(?<!\p{L})(domingo|lunes|martes|miércoles|jueves|viernes|sábado),? (\d{1,2}) de (ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]{0,7} de (\d{4})\b/giu,
}

/** Finds days that do not fit their date: "Wednesday, May 4, 2026" is a Monday. */
export function weekdayChecks(lang: Language, passages: readonly Passage[]): GateDraft[] {
  const found: GateDraft[] = []
  for (const { place, surface, text } of passages) {
    if (surface === 'url' || surface === 'slug') continue
    for (const match of text.matchAll(PATTERNS[lang])) {
      const [words, weekday = '', second = '', third = '', year = ''] = match
      const [month, day] = lang === 'en' ? [second, third] : [third, second]
      const at = Date.UTC(
        Number(year),
        MONTHS[lang].indexOf(month.toLowerCase().slice(0, 3)),
        Number(day),
      )
      const falls = WEEKDAYS[lang][new Date(at).getUTCDay()]
      if (falls === undefined || falls === weekday.toLowerCase()) continue
      found.push(
        gateReason(
          'weekday_disagrees',
          { place, start: match.index, end: match.index + words.length, text: words },
          { weekday: `${falls.charAt(0).toUpperCase()}${falls.slice(1)}` },
        ),
      )
    }
  }
  return found
}

const TIMES =
  /\b\d{1,2}(?::\d{2})? ?(?:am|pm|AM|PM|A\.M\.|P\.M\.)(?![\p{L}])(?!\.\p{L})|\b\d{1,2}:00 [ap]\.m\.|\b12(?::00)? [ap]\.m\./gu

/**
 * Finds times that are not in AP style: "10:15 a.m.", "1 p.m." without the zeros, "noon" and
 * "midnight" instead of 12.
 */
export function apTimeChecks(lang: Language, passages: readonly Passage[]): GateDraft[] {
  if (lang !== 'en') return []
  return passages
    .filter(({ surface }) => surface !== 'url' && surface !== 'slug')
    .flatMap(({ place, text }) =>
      [...text.matchAll(TIMES)].map((match) =>
        gateReason('time_not_ap_style', {
          place,
          start: match.index,
          end: match.index + match[0].length,
          text: match[0],
        }),
      ),
    )
}
