import path from 'node:path'
import { BUILT } from './buildImageWorker.ts'

// The newsroom looks for its image worker beside the program that runs (src/photos/worker/spawnImageWorker.ts).
process.argv[1] = path.join(BUILT, 'test.js')
