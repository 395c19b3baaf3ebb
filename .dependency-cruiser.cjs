/** The walls of the house: client → shared ← cloudfunctions; localcloud stands alone; a feature imports no other feature. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'shared/ is what both sides agree on: no I/O, no SDK, nothing of either side',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(client|cloudfunctions|localcloud|tests|\\.commands)/|node_modules/(wx-server-sdk|@tarojs|react)/',
      },
    },
    {
      name: 'shared-does-no-io',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-sees-only-shared',
      severity: 'error',
      from: { path: '^client/' },
      to: {
        path: '^(cloudfunctions|localcloud|tests|\\.commands)/|node_modules/wx-server-sdk/',
      },
    },
    {
      name: 'cloudfunctions-see-only-shared',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: {
        path: '^(client|localcloud|tests|\\.commands)/|node_modules/(@tarojs|react|libsql|mingo)/',
      },
    },
    {
      name: 'kit-knows-no-module',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^cloudfunctions/(?!kit/)' },
    },
    {
      name: 'only-the-kit-touches-the-sdk',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!kit/)' },
      to: { path: 'node_modules/(wx-server-sdk|@cloudbase)/' },
    },
    {
      name: 'localcloud-imports-none-of-them',
      comment: 'it runs any folder of WeChat cloud functions, so it may know nothing of ours',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(client|cloudfunctions|shared|tests|\\.commands)/' },
    },
    {
      name: 'a-feature-imports-no-other-feature',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: {
        path: '^client/src/features/',
        pathNot: '^client/src/features/$1/',
      },
    },
    {
      name: 'widgets-come-through-the-ui-door',
      severity: 'error',
      from: { path: '^client/src/(?!ui/)' },
      to: { path: 'node_modules/(@nutui|@taroify|taro-ui)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.*/node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
