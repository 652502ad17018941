import { z } from 'zod'

/**
 * A problem as in RFC 9457, with a `code` for scripts that never changes. It never repeats what the
 * client sent.
 */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable, snake_case.'),
  detail: z.string().describe('What happened.'),
  remedy: z.string().describe('What to do next.'),
  goneNote: z.string().nullable().optional().describe('With 410: why, in the newsroom’s words.'),
  rejected: z.array(z.string()).optional().describe('Known parameters whose value was refused.'),
  allowed: z
    .array(z.object({ parameter: z.string(), expected: z.string() }))
    .optional()
    .describe('With 400: every parameter this address understands.'),
})

export type Problem = z.infer<typeof problemSchema>
