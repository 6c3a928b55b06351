/**
 * The import rules of the tree, checked in `npm test`. Tests may import what they test; everything else keeps to its side.
 */
const test = '(^|/)test/|\\.test\\.tsx?$'
const only = (name, comment, packages, folders) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(shared|server|miniapp)/', pathNot: [test, ...folders] },
  to: { path: packages.map(one => `(^|/)node_modules/${one}/`) },
})
const features = '^server/src/features/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'rules-are-pure',
      comment: 'The rulebook imports only itself: no package, no clock, no I/O.',
      severity: 'error',
      from: { path: '^shared/src/rules/', pathNot: test },
      to: { pathNot: '^shared/src/rules/' },
    },
    {
      name: 'shared-runs-everywhere',
      comment: 'shared runs on phones and in browsers: no server code, no Node.js built-in.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: test },
      to: { path: ['^server/', '^miniapp/', '^bench/'] },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-imports-only-shared',
      severity: 'error',
      from: { path: '^server/web/src/', pathNot: test },
      to: { path: ['^server/(?!web/)', '^miniapp/', '^bench/'], pathNot: 'node_modules' },
    },
    {
      name: 'miniapp-imports-only-shared',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: test },
      to: { path: ['^server/', '^bench/'], pathNot: 'node_modules' },
    },
    {
      name: 'pages-without-node',
      severity: 'error',
      from: { path: ['^server/web/src/', '^miniapp/src/'], pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-imports-no-pages',
      severity: 'error',
      from: { path: '^server/src/', pathNot: test },
      to: { path: ['^server/web/', '^miniapp/', '^bench/'] },
    },
    only(
      'redis-in-log',
      'ioredis only in log/ and main.ts.',
      ['ioredis'],
      ['^server/src/log/', '^server/src/main\\.ts$'],
    ),
    only('sockets-in-live', 'socket.io only in live/.', ['socket\\.io'], ['^server/src/live/']),
    only(
      'express-in-http',
      'express only in app.ts and http/.',
      ['express'],
      ['^server/src/http/', '^server/src/app\\.ts$'],
    ),
    {
      name: 'features-meet-in-services',
      comment: 'A feature uses another only through its *-service.ts.',
      severity: 'error',
      from: { path: `${features}([^/]+)/`, pathNot: test },
      to: { path: `${features}[^/]+/`, pathNot: [`${features}$1/`, '-service\\.ts$'] },
    },
    {
      name: 'readers-of-the-log',
      comment: 'live, notify and archive read the log and never call features.',
      severity: 'error',
      from: { path: '^server/src/(live|notify|archive)/', pathNot: test },
      to: { path: features },
    },
    {
      name: 'config-in-main',
      comment:
        'The environment is read in main.ts alone; everybody else is given what they need (types are free).',
      severity: 'error',
      from: { path: '^server/src/', pathNot: [test, '^server/src/main\\.ts$'] },
      to: { path: '^server/src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-packages',
      comment:
        'Every package stands in the package.json of its workspace (the benchmarks use those of the server).',
      severity: 'error',
      from: { pathNot: [test, '^bench/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { pathNot: [test, '^bench/'] },
      to: { path: test },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(server|server/web|miniapp)/(dist|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    webpackConfig: { fileName: 'scripts/lib/import-aliases.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json', '.css', '.scss', '.svg'],
    },
  },
}
