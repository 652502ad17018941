import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalReq } from 'payload'
import { act } from '#desk/store/withTransaction.ts'
import { refusal } from '#newsroom/refusal.ts'
import { ok, refused } from '#newsroom/result.ts'
import { openNewsroom, type TestNewsroom } from '../../helpers/newsroom.ts'

describe('an act of the desk', () => {
  let newsroom: TestNewsroom

  beforeAll(async () => {
    newsroom = await openNewsroom()
  })
  afterAll(async () => {
    await newsroom.close()
  })

  const namesOfPhrases = async () =>
    (await newsroom.payload.find({ collection: 'phrases', pagination: false })).docs.map(
      ({ text }) => text,
    )

  it.each([
    ['written where it comes to its end', 'Golden Bell', () => ok(null), true],
    ['gone where it is refused', 'Silver Bell', () => refused(refusal('not_signed_in')), false],
    [
      'gone where it fails',
      'Copper Bell',
      () => {
        throw new Error('on purpose')
      },
      false,
    ],
  ])('should leave what it wrote %s', async (_, text, ending, stays) => {
    const { payload } = newsroom
    const req = await createLocalReq({}, payload)
    const acting = act(req, async () => {
      await payload.create({ collection: 'phrases', data: { text }, overrideAccess: true, req })
      return ending()
    })
    await acting.catch((error: Error) => expect(error.message).toBe('on purpose'))
    expect((await namesOfPhrases()).includes(text)).toBe(stays)
  })
})
