import type { GlobalConfig } from 'payload'
import { hiddenFromReporters } from '#access/hiddenFromReporters.ts'
import { editors, staff } from '#access/staff.ts'
import { arrangeFrontPage } from '#desk/editions/arrangeFrontPage.ts'
import { checkedBy } from '#fields/storyRelation.ts'

/** The most stories on the list. Readers look at no more before they go on to the sections. */
const MOST = 12

/**
 * Which stories the front page begins with, and in which order. Editors decide; saving changes the
 * site.
 */
export const FrontPage: GlobalConfig = {
  slug: 'frontPage',
  label: 'Front page',
  admin: {
    group: 'Stories',
    hidden: hiddenFromReporters,
    hideAPIURL: true,
    description:
      'The first story leads. The others follow in this order, then the newest. With an empty list, the newest story leads.',
  },
  access: { read: staff, update: editors, readVersions: editors },
  hooks: {
    afterChange: [async ({ doc, req }) => arrangeFrontPage(req, doc)],
  },
  fields: [
    {
      name: 'stories',
      type: 'array',
      maxRows: MOST,
      labels: { singular: 'Story', plural: 'Stories' },
      admin: { initCollapsed: false },
      fields: [
        {
          name: 'story',
          type: 'relationship',
          relationTo: 'stories',
          required: true,
          maxDepth: 0,
          filterOptions: { stage: { equals: 'published' } },
          // A story that was taken down may stay in the list. It is shown again when it is
          // published again.
          validate: checkedBy(() => true),
          admin: { allowCreate: false, allowEdit: false },
        },
      ],
    },
  ],
}
