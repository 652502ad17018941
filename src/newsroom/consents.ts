/** What a consent covers. */
export type ConsentScope = 'name' | 'firstName' | 'photo' | 'school' | 'handle'

/** What of a consent says whether it holds: as the rules weigh it, as the database has it, or as the panel reads it. */
export interface ConsentTerms {
  /** The paper is in the newsroom's hands. */
  onFile?: boolean | null
  withdrawn?: boolean | null
  /** A date, or ISO 8601. Left out: until withdrawn. */
  expires?: Date | string | null
}

/** What the two marks of a consent have to say for it to be good. `CONSENT_MARKS` and `consentEnd` are the whole rule: database queries are made of them too. */
export const CONSENT_MARKS = { onFile: true, withdrawn: false } as const

/** True where the paper is on file and nobody withdrew it, whatever its date. */
export const isConsentGood = (consent: ConsentTerms): boolean =>
  (Object.keys(CONSENT_MARKS) as (keyof typeof CONSENT_MARKS)[]).every(
    (mark) => (consent[mark] === true) === CONSENT_MARKS[mark],
  )

/** The first moment at which a consent holds no more, in milliseconds since 1970. Infinity where it has no end; NaN, which is never ahead, for what is no date. */
export const consentEnd = ({ expires }: ConsentTerms): number =>
  expires ? new Date(expires).getTime() : Infinity

/** A consent holds while its paper is on file, nobody withdrew it, and its end lies ahead. */
export const consentHolds = (consent: ConsentTerms, now: Date): boolean =>
  isConsentGood(consent) && consentEnd(consent) > now.getTime()

/** True where one of these consents holds and covers one of these scopes. */
export const hasConsent = (
  consents: readonly (ConsentTerms & { scope?: readonly string[] | null })[],
  scopes: readonly ConsentScope[],
  now: Date,
): boolean =>
  consents.some(
    (consent) =>
      consentHolds(consent, now) && scopes.some((scope) => consent.scope?.includes(scope)),
  )
