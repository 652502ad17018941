import { endOf, ReadingBuilder, startOf } from './verifierTypes.ts'
import type { Reading } from './verifierTypes.ts'

/** Upside-down alphabets, each sign followed by the letter that it stands for. */
const PAIRS =
  'ɐa qb ɔc pd ǝe əe ɟf ƃg ɓg ᵷg ɥh ᴉi ıi ɾj ʞk ꞁl ʃl ɯm un dp bq ɹr ʇt nu ʌv ʍw ʎy ∀A ƆC ƎE ℲF ⅁G ſJ ⋊K ˥L ⅂L WM MW ԀP ᴚR ┴T ⊥T ∩U ΛV ⅄Y'
const TURNED = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))
const UPSIDE_DOWN = /[ɐǝəɟƃɥᴉɯɹʇʎʞʌʍɔɾᴚ∀Ǝ⅄]/
const RIGHT_TO_LEFT = /[\u202B\u202E\u2067]/

const read = (reading: Reading, backwards: boolean, turn: boolean): Reading => {
  const { text } = reading
  const built = new ReadingBuilder()
  for (let i = 0; i < text.length; i++) {
    const at = backwards ? text.length - 1 - i : i
    const sign = text.charAt(at)
    built.add(turn ? (TURNED.get(sign) ?? sign) : sign, startOf(reading, at), endOf(reading, at))
  }
  return built.finish(true)
}

/**
 * Returns how a reader reads text that is upside down, or shown from right to left by a control
 * character. Nothing for other text.
 */
export const turnedReadings = (reading: Reading): Reading[] => {
  const upsideDown = UPSIDE_DOWN.test(reading.text)
  return [
    ...(RIGHT_TO_LEFT.test(reading.text) ? [read(reading, true, false)] : []),
    ...(upsideDown ? [read(reading, true, true), read(reading, false, true)] : []),
  ]
}
