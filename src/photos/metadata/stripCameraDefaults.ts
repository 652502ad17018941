/**
 * What cameras and programs write where a person would write a caption, a name or a notice: the
 * makers' default texts, the marks of Huawei's and Honor's scene modes, and words that say nothing.
 */
const JUNK = [
  /^(?:olympus|minolta|konica minolta|samsung|kodak|casio|ricoh|pentax|sanyo|vivitar|benq|panasonic|nikon|canon|fuji(?:film)?)?\s*digital (?:still )?camera$/iu,
  /^(?:sony dsc|sonydsc|dcim|dsc|img|p\d+)?[\s_-]*\d*$/iu,
  /^(?:kodak|samsung|hp|nokia|motorola|lge?|htc)(?: (?:camera|picture|image|photo|easyshare.*|digimax.*))?$/iu,
  /^<?(?:digimax|kenox)\b.*>?$/iu,
  /^exif[_ ]jpeg[_ ](?:picture|t\w+)?$/iu,
  /^(?:mde|hdr|rhdr|dav|rbt|oznor|oznorwo|oznorco|cof|cof_soft|edf|ptr|sdr|nor|bty|bst|dig|fbt|fbl|hbst|hrhdr|mdnd|qrf|vhdr|btf|btr|bsd|cmf|kpt|geos|soft)$/iu,
  /^(?:binary comment|charset="?\w+"?|ascii\0*|jpeg encoder.*|lead technologies.*|intel\(r\) jpeg.*|file written by adobe photoshop.*|created with gimp.*|created with the gimp.*|made with .*|processed with .*)$/iu,
  /^(?:screenshot|picasa|camera ?360.*|meitu|vsco(?:cam)?|default|untitled(?:-\d+)?|none|null|n\/?a|unknown|camera|photographer|user|owner|your name.*|my camera|copyright|all rights reserved\.?|\(c\)|©|-+|\.+|_+|\?+)$/iu,
]

/**
 * Format characters (direction marks, zero-width characters, tags), except the joiners that some
 * scripts need.
 */
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu

const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F]/gu

/** Cuts a text to at most so many UTF-16 units, never within a character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const kept = text.slice(0, longest)
  return /[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept
}

/**
 * Takes a text from a file and its largest length; returns it in NFC, without control characters,
 * direction marks and invisible characters, each paragraph on one line. Returns '' where it is a
 * default text of a camera.
 */
export function withoutJunk(text: string, longest: number): string {
  const clean = cut(text, longest * 4)
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, ' ')
    .replace(UNSEEN, '')
    .replaceAll('\uFFFD', '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n')
    .trim()
  return JUNK.some((junk) => junk.test(clean)) ? '' : cut(clean, longest).trim()
}
