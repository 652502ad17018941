/**
 * The seed of everything that is random in the tests. It is fixed, so that a change is judged by the same cases as the one before it. `TEST_SEED=7`
 * takes another; `npm run test:random` takes any, and prints it.
 */
const FIXED = 20_261_130

const asked = process.env.TEST_SEED

if (asked !== undefined && !/^\d{1,9}$/u.test(asked))
  throw new Error('TEST_SEED is a whole number of nine digits at most.')

/** `TEST_SEED` where it is set; otherwise the seed that a test runs with every day, `usual` where it has one of its own. */
export const seedFor = (usual = FIXED): number => (asked === undefined ? usual : Number(asked))

/** For all tests that have no seed of their own. */
export const TEST_SEED = seedFor()
