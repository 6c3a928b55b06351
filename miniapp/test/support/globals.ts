import { TextEncoder } from 'node:util'

/** What Taro's compiler defines in the bundles, for tests of the pages' sources. */
const compiled = [
  'ENABLE_INNER_HTML',
  'ENABLE_ADJACENT_HTML',
  'ENABLE_SIZE_APIS',
  'ENABLE_TEMPLATE_CONTENT',
  'ENABLE_MUTATION_OBSERVER',
  'ENABLE_CLONE_NODE',
  'ENABLE_CONTAINS',
  'ENABLE_COOKIE',
]

Object.assign(globalThis, Object.fromEntries(compiled.map(name => [name, true])), {
  IS_REACT_ACT_ENVIRONMENT: true,
  // jsdom has none; browsers do, and the mini-program's bundle has no need of it.
  TextEncoder,
  DEPRECATED_ADAPTER_COMPONENT: false,
  SUPPORT_TARO_POLYFILL: 'disabled',
  definePageConfig: (config: unknown) => config,
  defineAppConfig: (config: unknown) => config,
})
Object.assign(process.env, { TARO_PLATFORM: 'web', TARO_ENV: 'h5', SUPPORT_TARO_POLYFILL: 'disabled' })

// jsdom plays nothing and says so loudly.
if (typeof HTMLMediaElement !== 'undefined') HTMLMediaElement.prototype.play = () => Promise.resolve()
