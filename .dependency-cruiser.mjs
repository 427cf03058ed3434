/** The walls of the house (docs/architecture.md). `npm run check` fails on an import that goes through one. */

const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(lib|components|entrypoints|server)/', pathNot: allowed },
});

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'pipeline-is-pure',
      'The method knows no browser, database or page.',
      '^lib/pipeline/',
      '^lib/pipeline/',
    ),
    only('linkedin-is-pure', 'Reading is pure over (Document, URL).', '^lib/linkedin/', '^lib/linkedin/'),
    only('sync-is-pure', 'Changes and clocks know the records alone.', '^lib/sync/', '^lib/(sync|pipeline)/'),
    only('protocol', 'The protocol knows records and itself.', '^lib/protocol/', '^lib/(protocol|pipeline)/'),
    only(
      'store',
      'The store knows no worker and no surface.',
      '^lib/store/',
      '^lib/(store|pipeline|protocol|sync|linkedin)/',
    ),
    only(
      'when',
      'What people write is understood without browser, store or surface.',
      '^lib/when/',
      '^lib/(when|pipeline)/',
    ),
    only('words', 'Words know only themselves.', '^lib/i18n/', '^lib/i18n/'),
    {
      name: 'surfaces-do-not-write',
      comment: 'Surfaces read through the store and write through the protocol.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/(worker|sync|crm)|entrypoints)/' },
    },
    {
      name: 'the-worker-shows-nothing',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(components|entrypoints)/' },
    },
    {
      name: 'browser-only-at-the-edge',
      comment: 'Rooms that decide have no browser, no database and no framework.',
      severity: 'error',
      from: { path: '^lib/(pipeline|linkedin|sync)/' },
      to: { path: '(wxt/browser|@wxt-dev|webextension-polyfill|/idb/|/react|lucide)' },
    },
    {
      name: 'light-on-their-page',
      comment:
        'What runs in LinkedIn’s page carries no React, validator, store or polyfill, however far away it is imported.',
      severity: 'error',
      from: { path: '^entrypoints/(linkedin-loader|profile-|list-)' },
      to: {
        path: '(^lib/(store|worker|crm|sync)/|^components/|node_modules/(react|react-dom|zod|idb|webextension-polyfill|uuid|lucide-react)/)',
        reachable: true,
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'lib/i18n/paraglide' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
