import type {
  CollectionBeforeOperationHook,
  GlobalBeforeOperationHook,
  SanitizedCollectionConfig,
} from 'payload'

/** Of every record: its id, and when it was made and saved. */
const OF_ALL = ['id', '_id', 'createdAt', 'updatedAt']

/** Of an upload: what the file is and where, which is read off the file. */
const OF_UPLOADS = [
  ...['filename', 'mimeType', 'filesize', 'width', 'height'],
  ...['url', 'thumbnailURL', 'sizes', 'prefix'],
]

/** Of an account: what Payload keeps about its login. */
const OF_ACCOUNTS = [
  ...['hash', 'salt', 'sessions', 'loginAttempts', 'lockUntil'],
  ...['resetPasswordToken', 'resetPasswordExpiration', 'resetPasswordRequestedAt'],
  ...['_verified', '_verificationToken', 'apiKey', 'apiKeyIndex', 'enableAPIKey', 'hasAPIKey'],
]

/** Takes a collection; returns the names of the fields that the server alone writes. A house test holds it against what Payload adds. */
export const serversFields = ({
  auth,
  upload,
}: Pick<SanitizedCollectionConfig, 'auth' | 'upload'>): string[] => [
  ...OF_ALL,
  ...(upload ? OF_UPLOADS : []),
  ...(auth ? OF_ACCOUNTS : []),
]

/** What staff send, out of which the server's own fields are taken; those of the newsroom's own code stand. */
function drop(args: unknown, names: readonly string[], overrideAccess: boolean | undefined): void {
  const { data } = args as { data?: Record<string, unknown> | null }
  if (overrideAccess === true || !data) return
  for (const name of names) Reflect.deleteProperty(data, name)
}

/**
 * Drops what only the server knows from what staff send: the panel sends whole records back, so it is no mistake to refuse, and none of it is believed.
 * Runs last: what a writer had read (`updatedAt`) was remembered before.
 */
export const dropServersFields: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
}) => {
  if (operation === 'create' || operation === 'update') {
    drop(args, serversFields(collection), overrideAccess)
  }
  return args
}

/** The same for settings. */
export const dropServersSettings: GlobalBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
}) => {
  if (operation === 'update') drop(args, [...OF_ALL, 'globalType'], overrideAccess)
  return args as unknown
}
