/** Who may import whom. Everything not listed is forbidden; docs/architecture.md draws its picture from here. */
export const MAY_IMPORT = {
  domain: [],
  guide: ['domain'],
  database: ['domain', 'guide'],
  documents: ['domain', 'guide'],
  screening: ['domain', 'guide'],
  server: ['domain', 'guide', 'database', 'documents', 'screening'],
  web: ['domain', 'guide'],
  e2e: ['domain', 'guide', 'database', 'documents', 'server', 'web'],
  bench: ['domain', 'guide', 'database', 'documents', 'screening', 'server'],
  trust: ['domain', 'guide', 'database', 'documents', 'screening', 'server', 'e2e'],
};
const ROOMS = Object.keys(MAY_IMPORT);
const TESTS = '([.]test[.]tsx?$|/testing/)';
const CONTRACT = '^server/src/(contract[.]ts|[^/]+/contract[.]ts)$';

const roomRules = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports`,
  severity: 'error',
  comment: `${room} may import only: ${allowed.join(', ') || 'nothing of ours'}${room === 'web' ? ' and the types of server/contract' : ''}. See docs/architecture.md.`,
  from: { path: `^${room}/` },
  to: {
    path: `^(${ROOMS.filter((other) => other !== room && !allowed.includes(other)).join('|') || 'none'})/`,
    ...(room === 'web' ? { pathNot: CONTRACT } : {}),
  },
}));

export default {
  forbidden: [
    ...roomRules,
    { name: 'web-takes-only-types-from-the-contract', severity: 'error', comment: 'The browser gets the shapes, not the schemas.', from: { path: '^web/' }, to: { path: '^server/', dependencyTypesNot: ['type-only'] } },
    { name: 'screening-is-not-on-the-request-path', severity: 'error', comment: 'Claims are read by a batch of their own, on a legal basis of their own: only its command may start it.', from: { path: '^server/', pathNot: '^server/src/cli/claims/' }, to: { path: '^screening/' } },
    { name: 'domain-is-pure', severity: 'error', comment: 'Rules take the clock, ids and files as arguments, and nothing of npm.', from: { path: '^(domain|guide)/src/', pathNot: TESTS }, to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] } },
    { name: 'no-cycles', severity: 'error', comment: 'Move what both need into the room below.', from: {}, to: { circular: true } },
    { name: 'builders-are-for-tests', severity: 'error', comment: 'testing/ is imported only from tests, e2e and bench.', from: { path: '^(domain|guide|database|documents|screening|server|web)/', pathNot: TESTS }, to: { path: '/testing/' } },
    { name: 'no-orphans', severity: 'error', comment: 'Nothing reaches this file: use it or remove it.', from: { orphan: true, pathNot: '([.]test[.]tsx?|index[.]ts|[.]config[.]ts|[.]d[.]ts)$' }, to: {} },
    { name: 'resolvable', severity: 'error', comment: 'This import resolves to nothing.', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '(^|/)(dist|node_modules/[.]vite)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
