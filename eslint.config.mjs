import tseslint from 'typescript-eslint';

/** The wall clock and the zone of the machine belong to one room (architecture, decision 11). */
const wallClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the Clock instead of Date.now().',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the Clock instead of new Date().',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Take the Clock instead of Temporal.Now.',
  },
];

/** A pretended type hides the mistake that the compiler would have shown. */
const casts = [
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'Narrow the type instead of casting through unknown.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'coverage/**'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', ...wallClock, ...casts],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
    },
  },
  {
    files: ['src/domain/clock/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...casts] },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'src/web/browser/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...casts], 'max-lines': 'off' },
  },
);
