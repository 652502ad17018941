import type {
  CollectionBeforeOperationHook,
  GlobalBeforeOperationHook,
  SanitizedCollectionConfig,
} from 'payload'

/** For every record: its id, and when it was made and saved. */
const OF_ALL = ['id', '_id', 'createdAt', 'updatedAt']

/** For an upload: what the file is and where, which is read from the file. */
const OF_UPLOADS = [
  ...['filename', 'mimeType', 'filesize', 'width', 'height'],
  ...['url', 'thumbnailURL', 'sizes', 'prefix'],
]

/** For an account: what Payload stores about its login. */
const OF_ACCOUNTS = [
  ...['hash', 'salt', 'sessions', 'loginAttempts', 'lockUntil'],
  ...['resetPasswordToken', 'resetPasswordExpiration', 'resetPasswordRequestedAt'],
  ...['_verified', '_verificationToken', 'apiKey', 'apiKeyIndex', 'enableAPIKey', 'hasAPIKey'],
]

/**
 * Takes a collection; returns the names of the fields that only the server writes. A house test
 * compares them with what Payload adds.
 */
export const serversFields = ({
  auth,
  upload,
}: Pick<SanitizedCollectionConfig, 'auth' | 'upload'>): string[] => [
  ...OF_ALL,
  ...(upload ? OF_UPLOADS : []),
  ...(auth ? OF_ACCOUNTS : []),
]

/** Removes the server's own fields from what staff send; Homeroom's own code may set them. */
function drop(args: unknown, names: readonly string[], overrideAccess: boolean | undefined): void {
  const { data } = args as { data?: Record<string, unknown> | null }
  if (overrideAccess === true || !data) return
  for (const name of names) Reflect.deleteProperty(data, name)
}

/**
 * Drops fields that only the server writes from what staff send. The panel sends whole records
 * back, so this is no error to refuse; the values are just ignored. Runs last: the `updatedAt` that
 * the client had read was remembered before.
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
