import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import {
  DESK,
  MAY_PASS_PAYLOAD,
  PAST_PAYLOAD,
  PURE,
  REQUEST_SCOPE,
  ROOMS,
  TOP,
} from './tools/importRules.mjs'

/** For a pattern: a line that begins with `#` would be a comment, and refuse nothing. */
const house = (from) => `\\${from}`

const IN_THE_STORE = 'Reads and writes past Payload live in src/desk/store: ask for it there.'

/** Imports that reach the database past Payload. */
const pastPayload = [
  { group: [...PAST_PAYLOAD.packages, ...PAST_PAYLOAD.files.map(house)], message: IN_THE_STORE },
  { group: ['payload'], importNames: PAST_PAYLOAD.ofPayload, message: IN_THE_STORE },
]

/** `payload.db` is Payload's adapter, and behind it the driver, however it is reached. */
const adapter = [
  "MemberExpression[property.name='db']",
  "MemberExpression[property.value='db']",
  "ObjectPattern > Property[key.name='db']",
  "ObjectPattern > Property[key.value='db']",
].map((selector) => ({ selector, message: IN_THE_STORE }))

const IN_THE_SCOPE =
  'What is remembered about a request is in src/access/requestScope.ts: add a field there.'

/** The context of Payload's request, however it is reached. */
const requestContext = [
  "MemberExpression[property.name='context']",
  "MemberExpression[property.value='context']",
  "ObjectPattern > Property[key.name='context']",
  "ObjectPattern > Property[key.value='context']",
].map((selector) => ({ selector, message: IN_THE_SCOPE }))

const refusedTo = (room, allowed) => [
  {
    group: Object.keys(ROOMS)
      .filter((other) => other !== room && !allowed.includes(other))
      .map((other) => house(`#${other}/*`)),
    message: 'This room may not import that one: see tools/importRules.mjs.',
  },
  ...(PURE.includes(room)
    ? [
        {
          group: ['payload', '@payloadcms/*', 'node:*', 'next', 'next/*', 'express'],
          message: 'This room is pure: no Payload, no Node built-in.',
        },
      ]
    : []),
  { regex: '^\\.\\./\\.\\./', message: 'Use the # import of the room.' },
  ...(room === 'mongod' ? [] : pastPayload),
]

const block = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

/** One block a room: every other room that is not in its list is refused; and one a subject of the desk: every subject after it is. */
const directions = [
  ...Object.entries(ROOMS).map(([room, allowed]) =>
    block([`src/${room}/**/*.{ts,tsx}`], refusedTo(room, allowed)),
  ),
  block(
    TOP.map((file) => `src/${file}`),
    pastPayload,
  ),
  ...DESK.map((subject, at) =>
    block(
      [`src/desk/${subject}/**/*.ts`],
      [
        ...refusedTo('desk', ROOMS.desk).filter(
          (pattern) => subject !== 'store' || !pastPayload.includes(pattern),
        ),
        {
          // The last one has none after it; a pattern must not be empty.
          group: [...DESK.slice(at + 1).map((later) => house(`#desk/${later}/*`)), '../*'],
          message: 'This subject of the desk may not import that one: see tools/importRules.mjs.',
        },
      ],
    ),
  ),
]

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      'dist/',
      'data/',
      'media/',
      'coverage/',
      'next-env.d.ts',
      'src/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A union may name the values that matter among all strings.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/admin/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Payload hands its hooks documents as `any`: what they hold is checked by the fields, not by the compiler.
    files: [
      'src/collections/**/*.ts',
      'src/fields/**/*.ts',
      'src/collections/People/personHooks.ts',
      'src/desk/requests/refuseOddShapes.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What an HTTP answer holds is known to the test, not to the compiler.
    files: ['tests/**/*.{ts,tsx}', 'bench/**/*.ts', 'tools/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'no-console': 'off',
    },
  },
  ...directions,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: MAY_PASS_PAYLOAD.map((folder) => `${folder}**`),
    rules: { 'no-restricted-syntax': ['error', ...adapter, ...requestContext] },
  },
  {
    files: MAY_PASS_PAYLOAD.map((folder) => `${folder}**/*.{ts,tsx}`),
    rules: { 'no-restricted-syntax': ['error', ...requestContext] },
  },
  {
    files: [REQUEST_SCOPE],
    rules: { 'no-restricted-syntax': ['error', ...adapter] },
  },
)
