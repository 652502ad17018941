import type { GroupField } from 'payload'
import { creditKindOptions } from './options.ts'

/** Splits a credit typed as one line, "Nadia Brooks / Homeroom", into creator and organisation. */
export function creditFromLine(line: string): {
  creator: string
  organisation: string
  kind: string
} {
  const bare = line.trim().replace(/^\(+|\)+$/gu, '')
  const courtesy = /^courtesy of\s+/iu.exec(bare)
  if (courtesy)
    return { creator: bare.slice(courtesy[0].length).trim(), organisation: '', kind: 'courtesy' }
  const [creator = '', ...rest] = bare.split('/')
  return { creator: creator.trim(), organisation: rest.join('/').trim(), kind: 'staff' }
}

/**
 * Who made the picture and for whom. The credit line is made from it in the house style, "(Creator
 * / Organisation)".
 */
export const creditField: GroupField = {
  name: 'credit',
  type: 'group',
  admin: {
    description: 'Who made the picture. No photo is published without a credit.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'creator', type: 'text', maxLength: 200, admin: { width: '40%' } },
        { name: 'organisation', type: 'text', maxLength: 200, admin: { width: '40%' } },
        {
          name: 'kind',
          type: 'select',
          options: creditKindOptions,
          defaultValue: 'staff',
          admin: { width: '20%' },
        },
      ],
    },
  ],
}
