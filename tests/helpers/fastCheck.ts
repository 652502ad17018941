import fc from 'fast-check'
import { TEST_SEED } from './testSeed.ts'

// The one place where fast-check gets its seed. Where a property fails, it prints the seed and the path to the case.
fc.configureGlobal({ seed: TEST_SEED })

export default fc
