const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

/** Packages that ship ES modules only (or choose them in a browser's environment). */
const esModules =
  '@ant-design/colors|@noble|@tarojs|@stencil|lodash-es|swiper|tslib|(socket|engine)\\.io-(client|parser)|@socket\\.io'

/** Tests run as CommonJS: quicker to load, and mocks need no experimental flag. */
const common = {
  transform: { '\\.([cm]?ts|tsx|m?js|jsx)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?(${esModules})/)`],
  modulePathIgnorePatterns: ['/dist/'],
}
const shared = depth => ({ '^@paihao/shared/(.*)$': `<rootDir>/${depth}shared/src/$1` })
const styles = depth => ({ '\\.(css|scss|svg)$': `<rootDir>/${depth}scripts/lib/style-names.cjs` })
const folders = ['<rootDir>/src', '<rootDir>/test']
const tests = ['**/*.test.{ts,tsx}']
const endToEnd = '\\.e2e\\.test\\.ts$'

/** @type {import('jest').Config} */
export default {
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'shared',
      rootDir: 'shared',
      roots: folders,
      testMatch: tests,
      testEnvironment: 'node',
      moduleNameMapper: shared('../'),
    },
    {
      ...common,
      displayName: 'server',
      rootDir: 'server',
      roots: folders,
      testMatch: tests,
      testPathIgnorePatterns: ['/node_modules/', endToEnd],
      testEnvironment: 'node',
      moduleNameMapper: shared('../'),
    },
    {
      ...common,
      displayName: 'web',
      rootDir: 'server/web',
      roots: folders,
      testMatch: tests,
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/globals.ts'],
      moduleNameMapper: { ...shared('../../'), ...styles('../../') },
    },
    {
      ...common,
      displayName: 'miniapp',
      rootDir: 'miniapp',
      roots: folders,
      testMatch: tests,
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/globals.ts'],
      moduleNameMapper: {
        ...shared('../'),
        ...styles('../'),
        '\\.wav$': '<rootDir>/../scripts/lib/file-name.cjs',
        '^@/(.*)$': '<rootDir>/src/$1',
        '^@tarojs/components$': '@tarojs/components/lib/react',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
      },
    },
    {
      ...common,
      displayName: 'e2e',
      rootDir: 'server',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.e2e.test.ts'],
      testEnvironment: 'node',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
      moduleNameMapper: shared('../'),
    },
  ],
}
