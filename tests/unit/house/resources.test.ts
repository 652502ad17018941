import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { networkOf } from '#anonymization/detector/neuralNet.ts'
import { LANGUAGE_DATA } from '#resourceFiles/readLanguageData.ts'
import { checkedBytes, checkedText } from '#resourceFiles/resourceFiles.ts'
import { filesBelow } from './sources.ts'

/** Each story of the demonstration has a folder; the README above them speaks for all. */
const OF_THE_DEMONSTRATION = /^resources\/demonstration\/(?:stories|policies)\b/u

const folders = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => folders(path.posix.join(folder, entry.name))),
]

describe('the resources', () => {
  it('should say in each folder where its data are from and how they are made', () => {
    const silent = folders('resources')
      .filter((folder) => folder !== 'resources' && !OF_THE_DEMONSTRATION.test(folder))
      .filter((folder) => {
        const readme = readFileSync(`${folder}/README.md`, 'utf8')
        return !['Source', 'Licence', 'Made by'].every((word) => readme.includes(`**${word}:**`))
      })
    expect(silent).toEqual([])
  })

  it('should have a checksum for every file that the engine works with', () => {
    const listed = readFileSync('resources/checksums.txt', 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('  ')[1])
    const files = ['name-network', 'name-reader', 'names', 'not-people', 'words']
      .flatMap((folder) => filesBelow(`resources/${folder}`))
      .filter((file) => !file.endsWith('.md'))
      .map((file) => file.replace('resources/', ''))
    expect(listed.sort()).toEqual(files.sort())
    for (const file of files)
      expect(file.endsWith('.onnx') ? checkedBytes(file) : checkedText(file)).not.toHaveLength(0)
  })

  it('should refuse a file that is not the one of this version', () => {
    expect(() => checkedText('names/README.md')).toThrow(/damaged or was changed/u)
  })

  it('should refuse weights without a single feature', () => {
    expect(() => networkOf({ ...LANGUAGE_DATA.network, weights: '' })).toThrow(/0 features/u)
  })

  it('should have no endless line', () => {
    const long = filesBelow('resources')
      .filter((file) => !/\.(?:png|onnx)$/u.test(file))
      .filter((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .some((line) => line.length > 1_000),
      )
    expect(long).toEqual([])
  })

  it('should be sorted where entries are looked up by bisection', () => {
    for (const list of [
      ...Object.values(LANGUAGE_DATA.words as unknown as Record<string, string>),
      ...Object.values(LANGUAGE_DATA.names as unknown as Record<string, string>),
    ]) {
      const lines = list.split('\n').slice(0, -1)
      expect(lines).toEqual([...new Set(lines)].sort())
    }
  })
})
