import type { EmailAdapter } from 'payload'

/**
 * Homeroom sends no mail through Payload, and prints none: Payload's own fallback would write each
 * message, with its password reset link, to the log. Advisers set forgotten passwords.
 */
export const silentMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'newsroom@homeroom.invalid',
  defaultFromName: 'Homeroom',
  sendEmail: () => Promise.resolve(),
})
