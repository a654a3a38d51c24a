import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const outsideWithin =
  'Outside Database.within row-level security shows nothing: ask tx.getRepository(Entity), with the transaction you are given.';

const bannedNames = 'utils|helpers?|common|shared|base|manager';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.data',
      'coverage',
      'apps/api/src/metadata.ts',
      'libs/api-client/src/schema.d.ts',
      'libs/api-client/src/schemas.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    rules: {
      // Nest's dependency injection reads constructor types at run time, so imports stay values.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'] }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in libs/platform.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(skip|only)$/][callee.object.name=/^(it|test|describe)$/]',
          message: 'A test runs or says why it cannot.',
        },
        {
          selector: 'CallExpression[callee.name="forwardRef"]',
          message: 'Two rooms that need each other are drawn wrong.',
        },
        {
          selector: 'MemberExpression[property.name="pathname"][object.callee.name="URL"] MetaProperty',
          message: 'A folder with a space or an "ä" in its name is not found so: fileURLToPath.',
        },
        {
          selector: 'CallExpression[callee.property.name="getRepository"]:not([callee.object.name="tx"])',
          message: outsideWithin,
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/typeorm',
              importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
              message: outsideWithin,
            },
            {
              name: 'typeorm',
              importNames: ['BaseEntity', 'DataSource', 'EntityManager', 'Repository'],
              message: outsideWithin,
            },
          ],
        },
      ],
    },
  },
  {
    // Where `within` is made.
    files: ['libs/platform/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { names: { rules: { file: fileNameRule() } } },
    rules: { 'names/file': 'error' },
  },
  {
    files: ['apps/portal/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: globals.browser },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    files: [
      '**/main.ts',
      'apps/{launch,ledger,local,tour,screen}/**',
      'test/**',
      '**/*spec.ts',
      '**/testing/**',
      '*.js',
    ],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  // A table of every room, to be read in one place: it grows with them.
  { files: ['architecture.js'], rules: { 'max-lines': 'off' } },
);

/** Files are named by what they are, never by a word that fits everything. */
function fileNameRule() {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => ({
      Program(node) {
        const name = context.filename.split('/').at(-1);
        if (new RegExp(`(^|[.-])(${bannedNames}|service)([.-]|$)`, 'i').test(name)) {
          context.report({ node, message: `"${name}" says nothing: name the file by its noun and role, or its verb.` });
        }
      },
    }),
  };
}
