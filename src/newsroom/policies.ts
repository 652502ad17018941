/**
 * What a policy of the newsroom is about, where structured data has a word for it. These are
 * schema.org's properties of a NewsMediaOrganization (ethicsPolicy, correctionsPolicy,
 * unnamedSourcesPolicy, verificationFactCheckingPolicy, diversityPolicy, ownershipFundingInfo,
 * actionableFeedbackPolicy), which the Trust Project asks news sites for.
 */
export const POLICY_KINDS = [
  'ethics',
  'corrections',
  'unnamedSources',
  'verification',
  'diversity',
  'ownership',
  'feedback',
] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]

/** The labels in the adviser's list. */
export const POLICY_KIND_WORDS: Readonly<Record<PolicyKind, string>> = {
  ethics: 'Ethics',
  corrections: 'Corrections',
  unnamedSources: 'Unnamed sources',
  verification: 'Checking of facts',
  diversity: 'Diversity',
  ownership: 'Ownership and funding',
  feedback: 'How to reach us',
}
