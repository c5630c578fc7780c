/** The arrows between the rooms: who may import whom. `npm run architecture` fails on a forbidden arrow or a cycle. */
const libraries = (names) => `^node_modules/(?!(${names.join('|')})(/|$))`;
const rooms = {
  domain: '^src/domain/',
  faq: '^faq/',
  security: '^src/security/',
  processor: '^src/processor/',
  notices: '^src/notices/',
  statements: '^src/statements/',
  ach: '^src/ach/',
  language: '^src/language/',
  reply: '^src/reply/',
  db: '^db/',
  dialogs: '^dialogs/',
  bot: '^src/bot/',
  channels: '^src/channels/',
  web: '^src/web/',
};
const anyRoom = '^(src|dialogs|faq|db|scripts|test)/';

/** A room may import itself and the rooms named; anything else of ours is forbidden. */
function mayOnlyImport(room, ...others) {
  const allowed = [rooms[room], ...others.map((other) => rooms[other])];
  return {
    name: `${room}-imports-only-${others.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: rooms[room] },
    to: { path: anyRoom, pathNot: allowed },
  };
}

/** A room may import only these packages. */
function mayOnlyUse(room, ...packages) {
  return {
    name: `${room}-packages`,
    severity: 'error',
    from: { path: rooms[room] },
    to: { path: libraries(packages) },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    mayOnlyImport('domain'),
    mayOnlyUse('domain', 'temporal-polyfill', 'temporal-utils'),
    mayOnlyImport('security', 'domain'),
    mayOnlyUse('security', '@node-rs/argon2', 'qrcode-generator'),
    mayOnlyImport('processor', 'domain'),
    mayOnlyUse('processor', 'credit-card-type', 'zod', 'temporal-polyfill'),
    mayOnlyImport('notices', 'domain'),
    mayOnlyUse('notices', 'nodemailer', '@types/nodemailer', 'temporal-polyfill', 'twilio'),
    mayOnlyImport('statements', 'domain'),
    mayOnlyUse('statements', 'pdfkit', '@types/pdfkit', 'temporal-polyfill'),
    mayOnlyImport('ach', 'domain'),
    mayOnlyUse('ach', 'zod', 'temporal-polyfill'),
    mayOnlyImport('faq'),
    mayOnlyUse('faq', 'zod', 'yaml', 'fuse.js'),
    mayOnlyImport('language', 'faq', 'domain'),
    mayOnlyUse('language', '@microsoft/recognizers-text[^/]*', 'temporal-polyfill', 'zod', 'yaml', 'fuse.js'),
    mayOnlyImport('reply'),
    mayOnlyUse('reply'),
    mayOnlyImport('db', 'domain'),
    mayOnlyUse(
      'db',
      'kysely',
      'better-sqlite3',
      '@types/better-sqlite3',
      'pg',
      '@types/pg',
      'zod',
      'temporal-polyfill',
      'botbuilder',
      'botbuilder-core',
      '@node-rs/argon2',
    ),
    mayOnlyImport('dialogs', 'domain', 'language', 'reply'),
    mayOnlyUse('dialogs', 'botbuilder', 'botbuilder-core', 'botbuilder-dialogs', 'temporal-polyfill'),
    mayOnlyImport('bot', 'dialogs', 'domain', 'language', 'reply'),
    mayOnlyImport('channels', 'bot', 'reply', 'domain'),
    mayOnlyImport('web'),
    {
      name: 'nothing-imports-the-start',
      severity: 'error',
      from: { pathNot: '^(test|scripts)/|^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/projectFile\\.ts$' },
    },
    { name: 'no-tests-in-the-product', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
    },
  },
};
