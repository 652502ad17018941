/** Where the types are kept. */
export const CLIENT_TYPES: string
/** Takes the description as an object; returns the text of the file. */
export function clientTypes(description: object): Promise<string>
