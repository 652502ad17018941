import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more, the longest first. Vitest knows no times on a clean clone and goes by size. */
const LONG = [
  'leaks/insiders.test',
  'leaks/sweep.test',
  'server/demonstration.test',
  'e2e/paper.test',
  'leaks/insidersRows.test',
  'record/verbs.property.test',
  'ledger/restoredBackup.test',
  'e2e/panel.test',
  'e2e/photoDesk.test',
]

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.includes(name))
  return at === -1 ? LONG.length : at
}

/** Starts the longest files first, so that none of them runs alone at the end while the other worker waits. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}
