import type { EmailAdapter } from 'payload'

/**
 * No mail leaves the newsroom yet, and none is printed: Payload's stand-in writes each message, reset links included, to the
 * log. A forgotten password is set anew by an adviser.
 */
export const silentMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'newsroom@homeroom.invalid',
  defaultFromName: 'Homeroom',
  sendEmail: () => Promise.resolve(),
})
