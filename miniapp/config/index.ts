import { createRequire } from 'node:module'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const shared = path.resolve(__dirname, '../../shared/src')

/** Where the mini-program finds its server; the H5 pages find it where they came from. */
const baseUrl = process.env.PAIHAO_BASE_URL ?? 'http://127.0.0.1:3000'

const { resolve: find } = createRequire(__filename)

/** npm may put these beside the mini-program, where Taro's own packages at the root would not find them. */
const folderOf = (name: string) => path.dirname(find(`${name}/package.json`))
const nested = ['@tarojs/plugin-framework-react', '@tarojs/react']

/** Written here, or packages that are written for newer engines than the oldest that package.json names. */
const compiled = {
  include: [
    shared,
    ...['@noble', 'zod', 'query-string', 'filter-obj'].map(
      name => new RegExp(`node_modules[\\\\/]${name}[\\\\/]`),
    ),
  ],
}

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
}
/** A pixel of a style sheet is a CSS pixel everywhere, so that 44 px to touch are 44 px. */
const pxtransform = { enable: false, config: {} }

export default defineConfig({
  projectName: 'paihao-miniapp',
  date: '2026-01-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  alias: {
    '@': path.resolve(__dirname, '../src'),
    '@paihao/shared': shared,
    ...Object.fromEntries(nested.map(name => [name, folderOf(name)])),
  },
  plugins: process.env.TARO_ENV === 'weapp' ? [path.resolve(__dirname, 'spoken-plugin.ts')] : [],
  // WeChat forbids `new Function`, by which webpack would look for `global` where it is not told of it.
  defineConstants: { PAIHAO_BASE_URL: JSON.stringify(baseUrl), global: 'globalThis' },
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
            { from: 'src/theme/chime.wav', to: 'dist/weapp/theme/chime.wav' },
          ]
        : [],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: {
    compile: compiled,
    // What only the staff's pages need stays in their package.
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform, cssModules },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: chain => void chain.node.set('global', false),
  },
  h5: {
    compile: compiled,
    publicPath: '/',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    router: { mode: 'hash' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, cssModules },
  },
})
