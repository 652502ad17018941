import { describe, expect, it } from 'vitest'
import { check } from '../textChecker/texts.ts'

const flagged = (text: string, lang = 'en', format: 'text' | 'html' = 'text'): string[] =>
  check(format, text, { lang, people: [] }).flags.map((flag) => flag.text)

describe('what a text says is somebody’s nickname', () => {
  it.each([
    ['en', 'To her friends she is simply “Moss”; Moss had 19 digs.', 'Moss'],
    ['en', 'The goalie, known as “Tank”, saved six. Tank smiled.', 'Tank'],
    ['en', 'A junior known to her teammates as “Noodle” won. Noodle bowed.', 'Noodle'],
    ['en', 'Everyone calls her Birdie. Birdie scored twice.', 'Birdie'],
    ['en', 'The drummer goes by Ace. Ace won.', 'Ace'],
    ['en', 'She answers to “Bee.” Later Bee left.', 'Bee'],
    ['en', 'They nicknamed him “Brick.” Brick is 15.', 'Brick'],
    ['en', '“Call me Pepper,” she said. Pepper is 15.', 'Pepper'],
    ['es', 'Le dicen “La Flaca”. La Flaca corrió ayer.', 'La Flaca'],
    ['es', 'Todos lo llaman Chispa. Chispa anotó dos goles.', 'Chispa'],
    ['es', 'Mi hermana, apodada “Pulga”, juega. Pulga tiene 15 años.', 'Pulga'],
    ['es', 'La portera, mejor conocida como “Muro”, ganó. Muro sonrió.', 'Muro'],
  ])('should be flagged wherever it is (%s): %s', (lang, text, nickname) => {
    expect(flagged(text, lang)).toEqual([nickname, nickname])
  })

  it('should be flagged in the other paragraphs of a story', () => {
    const text =
      '<h1>Bug wins</h1><p>To her teammates she is simply “Bug.”</p><p>Bug had 19 digs.</p>'
    expect(flagged(text, 'en', 'html')).toEqual(['Bug', 'Bug', 'Bug'])
  })

  it.each([
    'The app is known as “Canvas.” Canvas was down.',
    'The rule is simply “Ask.” Ask a teacher.',
    'It is known as “Senior Sunrise,” and she liked it.',
    'We call it “Lunch.” Lunch is short.',
  ])('should not be a thing’s name: %s', (text) => {
    expect(flagged(text)).toEqual([])
  })
})

describe('names of several words', () => {
  it.each([
    ['Sunrise Walks Far and a friend drummed.', ['Sunrise Walks Far']],
    ['She met Mary Bad Heart Bull at the gym.', ['Mary Bad Heart Bull']],
    ['Running Elk Brave Heart, a senior, danced.', ['Running Elk Brave Heart']],
    ['We saw Alma Good Voice win.', ['Alma Good Voice']],
    [
      'All-league: Hope Rivers, Joy Fields, Dawn Day, Rose Gardner, Jade Stone.',
      ['Hope Rivers', 'Joy Fields', 'Dawn Day', 'Rose Gardner', 'Jade Stone'],
    ],
    [
      'Perfect attendance: Justice Moore, Liberty Bell, Serenity Hill, Destiny Rich.',
      ['Justice Moore', 'Liberty Bell', 'Serenity Hill', 'Destiny Rich'],
    ],
    [
      'Honor roll: Summer Frost, Star Bright, Ocean Blue, Chase Winters, Hunter Field.',
      ['Summer Frost', 'Star Bright', 'Ocean Blue', 'Chase Winters', 'Hunter Field'],
    ],
  ])('should be flagged whole: %s', (text, names) => {
    expect(flagged(text)).toEqual(names)
  })

  it('should not make names of a list of dishes', () => {
    expect(flagged('On the menu: Apple Pie, Green Salad, Orange Juice, Corn Soup.')).not.toContain(
      'Apple Pie',
    )
  })
})
