/** Where the list of errors is kept. */
export const ERRORS_DOCUMENT: string
/** Takes the table by subjects; returns the text of docs/errors.md. */
export function errorsDocument(subjects: object): Promise<string>
