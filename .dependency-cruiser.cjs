/** Who may import whom: the table of docs/architecture.md, as a check. */
const mayImport = {
  'packages/contract': [],
  'packages/statistics': [],
  'packages/reputation': ['packages/statistics'],
  'packages/sample': [],
  'packages/oracle': [],
  'packages/metrics': ['packages/contract'],
  'packages/figures': ['packages/contract', 'packages/metrics', 'packages/statistics'],
  'packages/warehouse': ['packages/contract', 'packages/metrics'],
  'packages/ingest': ['packages/contract', 'packages/warehouse'],
  'packages/report': ['packages/contract', 'packages/metrics', 'packages/statistics', 'packages/figures'],
  'apps/web': ['packages/contract', 'packages/metrics', 'packages/statistics', 'packages/figures'],
  'apps/api': ['packages/'],
};
const TEST = '[.](test|slow|walk|preview)[.]tsx?$';
const PURE = '^packages/(contract|metrics|statistics|reputation|figures|sample)/src/';

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([from, allowed]) => ({
      name: `${from.replace('/', '-')}-imports`,
      comment: `${from} may import ${allowed.join(', ') || 'nothing of ours'} (docs/architecture.md).`,
      severity: 'error',
      from: { path: `^${from}/` },
      to: { path: '^(packages|apps)/', pathNot: [`^${from}/`, ...allowed.map((path) => `^${path}`)] },
    })),
    { name: 'pure-packages-do-no-io', severity: 'error', comment: 'Pure packages take what they need as arguments.', from: { path: PURE, pathNot: TEST }, to: { dependencyTypes: ['core'] } },
    { name: 'only-warehouse-talks-to-the-database', severity: 'error', from: { path: '^(packages|apps)/', pathNot: ['^packages/warehouse/', TEST] }, to: { path: 'node_modules/@duckdb' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-test-code-in-source', severity: 'error', from: { pathNot: TEST }, to: { path: '[.](test|slow|walk)[.]tsx?$' } },
    { name: 'oracle-is-for-tests', severity: 'error', from: { path: '^(packages|apps)/', pathNot: [TEST, '^packages/oracle/'] }, to: { path: '^packages/oracle/' } },
    { name: 'through-the-front-door', severity: 'error', comment: 'A package is entered by its exports only.', from: { path: '^((packages|apps)/[^/]+)/' }, to: { path: '^packages/[^/]+/src/', pathNot: ['^$1/', '^packages/[^/]+/src/index[.]ts$', '^packages/report/src/report-worker[.]ts$', '^packages/figures/src/examples[.]ts$'] } },
    { name: 'questions-stand-apart', severity: 'error', comment: 'Only app/ composes questions.', from: { path: '^apps/web/src/questions/([^/]+)/' }, to: { path: '^apps/web/src/questions/', pathNot: '^apps/web/src/questions/$1/' } },
    { name: 'charts-and-ui-know-no-question', severity: 'error', from: { path: '^apps/web/src/(charts|ui|lib)/' }, to: { path: '^apps/web/src/(questions|app)/' } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '[?]raw$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '([.]d[.]ts$|/dist/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
