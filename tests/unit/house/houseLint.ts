import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'

/** Loaded by its address: ESLint's own file has no types. */
const CONFIG = new URL('../../../eslint.config.mjs', import.meta.url).href

const RULES = ['no-restricted-imports', 'no-restricted-syntax']

/** The rules of the house that need no types, as ESLint has them. */
const config = (await import(CONFIG)) as { default: Linter.Config[] }
const rules = config.default.filter(({ rules = {} }) =>
  Object.keys(rules).some((rule) => RULES.includes(rule)),
)
const parser: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
}

/** What ESLint says of a text, as if it stood in this file. */
export const complaints = (file: string, text: string): string[] =>
  new Linter({ configType: 'flat' })
    .verify(text, [parser, ...rules], { filename: file })
    .map(({ message }) => message)
