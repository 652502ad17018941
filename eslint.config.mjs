import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { PURE, ROOMS } from './tools/importRules.mjs'

/** One block a room: every other room that is not in its list is refused. */
const directions = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: Object.keys(ROOMS)
              .filter((other) => other !== room && !allowed.includes(other))
              .map((other) => `#${other}/*`),
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
        ],
      },
    ],
  },
}))

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
      'src/anonymization/detector/weights.ts',
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
      'src/desk/guardPeople.ts',
      'src/desk/refuseOddShapes.ts',
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
)
