import { describe, expect, it } from 'vitest'
import { REQUEST_SCOPE } from '../../../tools/importRules.mjs'
import { complaints } from './houseLint.ts'
import { sources, withoutComments } from './sources.ts'

describe('what is remembered about a request', () => {
  it.each([
    ['a flag that is set', 'export const a = (req: any) => { req.context.flag = true }'],
    ['a flag that is read', 'export const a = (req: any) => req.context.flag'],
    ['a flag of a hook', 'export const a = ({ context }: any) => context.flag'],
    [
      'the context, taken apart',
      'export const a = (req: any) => { const { context: c } = req; return c }',
    ],
    ['the context, by its text', "export const a = (req: any) => req['context']"],
  ])('should be refused by lint outside its file: %s', (_what, text) => {
    for (const file of ['src/collections/x.ts', 'src/desk/store/x.ts', 'src/access/x.ts']) {
      expect(complaints(file, text)).toEqual([expect.stringContaining(REQUEST_SCOPE)])
    }
    expect(complaints(REQUEST_SCOPE, text)).toEqual([])
  })

  it('should stand in no other file', () => {
    const others = sources
      .filter(({ file }) => file !== REQUEST_SCOPE)
      .filter(({ text }) => /\.context\b/u.test(withoutComments(text)))
    expect(others.map(({ file }) => file)).toEqual([])
  })
})
