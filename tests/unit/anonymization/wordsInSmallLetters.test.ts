import { describe, expect, it } from 'vitest'
import { student, tell } from './newsroomCast.ts'

describe('a word that is also the name of somebody in the story', () => {
  it.each([
    ['Declan Foy', 'en', 'Auditions are Dec. 4.'],
    ['Ximena Carrera', 'es', 'La carrera de 5 kilómetros empezó a las 8.'],
    ['Ximena Carrera', 'en', 'The poster said “ven a la carrera” in red.'],
    ['Rocío Barrera', 'es', 'Saltaron la barrera del estacionamiento.'],
    ['Tim Guerra', 'en', 'A sign read “no más guerra” over the gate.'],
    ['Eli Times', 'es', 'Dijeron “good times” y se rieron.'],
  ] as const)('should stay where it is the word: %s (%s)', (fullName, lang, text) => {
    const aliases = fullName === 'Declan Foy' ? ['Dec'] : []
    const told = tell([student(fullName, { aliases })], text, { lang })
    expect([told.text, told.findings]).toEqual([text, []])
  })

  it.each([
    ['Ximena Carrera', 'es', 'Entonces Carrera ganó.', 'Carrera'],
    ['Ximena Carrera', 'es', 'entró ximena carrera y ganó', 'carrera'],
    ['Tim Guerra', 'en', 'The pass went to Guerra.', 'Guerra'],
    ['Declan Foy', 'en', 'The pass went to Dec again.', 'Dec'],
  ] as const)('should go where it is the name: %s (%s), “%s”', (fullName, lang, text, name) => {
    const aliases = fullName === 'Declan Foy' ? ['Dec'] : []
    const told = tell([student(fullName, { aliases })], text, { lang })
    expect(told.text).not.toContain(name)
  })

  it.each([
    ['Grace Hill', 'Then my sister grace said no.', 'grace'],
    ['Blessing Adeyemi', 'they all went with blessing to the game', 'blessing'],
    ['Jun Sato', 'The scorers, Jun 12, Lee 9, sat down.', 'Jun'],
    ['May Ortiz', 'The winner was May, 16, of Reseda.', 'May'],
  ])('should not pass for a word or a date: %s, “%s”', (fullName, text, name) => {
    const told = tell([student(fullName)], text)
    const asked = told.findings.some((finding) => finding.includes(name))
    expect(asked || !told.text.includes(name)).toBe(true)
  })

  it('should be asked about where a machine answers to it', () => {
    const told = tell([student('Alexa Duarte')], '“Alexa, play the song,” she said.')
    expect(told.findings).toHaveLength(1)
  })
})
