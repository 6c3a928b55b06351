import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const scripts = ['**/*.{js,mjs,cjs}']
const nodeGlobals =
  'process console Buffer URL fetch setTimeout clearTimeout setInterval clearInterval module require __dirname TextDecoder'
const tests = ['**/test/**', '**/*.test.{ts,tsx}']

export default tseslint.config(
  globalIgnores(['**/dist/', '**/node_modules/', '**/coverage/', 'data/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Objects are closures here, not instances: their methods need no `this` and may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
    },
  },
  {
    files: ['server/web/**/*.{ts,tsx}', 'miniapp/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: tests,
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['shared/src/text/**', 'bench/**', ...scripts],
    rules: { 'max-lines': 'off', 'no-console': 'off' },
  },
  {
    files: scripts,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.split(' ').map(name => [name, 'readonly'])),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
