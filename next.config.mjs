import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Next builds the panel and nothing else: Express owns the server, `/api` and everything public. */
export default withPayload(
  {
    poweredByHeader: false,
    compress: false,
    typescript: { ignoreBuildErrors: true },
    turbopack: { root },
    // For the next build in the same folder. A clean clone has none.
    experimental: { turbopackFileSystemCacheForBuild: !process.env.CI },
    images: { unoptimized: true },
  },
  { devBundleServerPackages: false },
)
