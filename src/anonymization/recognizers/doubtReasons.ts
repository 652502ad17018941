/** Why an editor is asked about a name: one sentence each. */
export const REASONS = {
  word: 'A protected person’s name is also a word, and this place does not tell which it is.',
  institution:
    'A protected person’s name stands in what reads like the name of an institution or a place.',
  phrase:
    'A part of a protected person’s name stands in a phrase, an institution’s name or somebody else’s name.',
  small:
    'These letters are a protected person’s name, but they may also be a part of something else.',
  shared: 'Somebody in the story who may be named shares this name with a protected person.',
  foreign: 'This reads like another person’s name that shares a part with a protected person’s.',
  extra: 'This word follows a protected person’s name and may be a part of it.',
  family: 'This may be the plural of a protected person’s name, or another person’s name.',
  disguised: 'Read upside down or from right to left, this is a protected person’s name.',
  made: 'This word is made of a protected person’s name.',
  sound: 'This may say how a protected person’s name sounds, or play with it.',
  near: 'This is one letter off a protected person’s name.',
} as const
