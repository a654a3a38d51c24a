/**
 * Which room may open which door. Each line: a room, and the rooms whose doors (`#libs/<room>`) it may open.
 * dependency-cruiser obeys this table in `npm test`; a room that is not listed is an error.
 * Below it stands which room owns which table; test/architecture holds the SQL against that.
 */
const ground = ['kernel', 'platform', 'ledger'];

const rooms = {
  sentences: [],
  kernel: ['sentences'],
  translations: ['kernel'],
  reading: ['sentences'],
  lexicon: [],
  detectors: ['sentences', 'reading', 'lexicon'],
  conditions: ['sentences', 'kernel', 'reading', 'lexicon', 'detectors'],
  'rule-kinds': ['sentences', 'reading', 'lexicon', 'detectors', 'conditions'],
  screener: ['sentences', 'reading', 'lexicon', 'detectors', 'conditions', 'rule-kinds'],
  packs: ['screener'],
  captions: ['sentences'],
  schema: [],
  postgres: [],
  chain: [],
  platform: ['kernel', 'schema'],
  ledger: ['kernel', 'chain', 'platform'],
  edits: ['kernel', 'platform'],
  people: [...ground],
  'sign-in': [...ground, 'people'],
  invitations: [...ground, 'people', 'sign-in'],
  products: [...ground, 'screener', 'people'],
  media: [...ground],
  'own-rules': [...ground, 'screener', 'packs', 'people', 'products'],
  guidelines: [...ground, 'screener', 'packs', 'people', 'products', 'own-rules'],
  networks: [...ground, 'captions', 'people'],
  links: [...ground, 'translations', 'people'],
  topics: [...ground],
  channels: ['kernel', 'platform'],
  deliveries: [...ground, 'people', 'channels'],
  content: [...ground, 'edits', 'screener', 'captions', 'people', 'media', 'guidelines', 'topics'],
  feed: [...ground, 'captions', 'people', 'topics', 'content'],
  imports: [...ground, 'screener', 'captions', 'topics', 'content'],
  'text-reviews': [...ground, 'screener', 'captions', 'people', 'guidelines', 'links', 'content', 'feed'],
  shares: [
    ...ground,
    'captions',
    'people',
    'media',
    'guidelines',
    'networks',
    'links',
    'content',
    'feed',
    'text-reviews',
  ],
  reach: [...ground, 'captions', 'people', 'networks', 'links', 'topics', 'content', 'shares'],
  leaderboards: [...ground, 'people', 'links', 'content', 'shares'],
  safety: [...ground, 'people', 'guidelines'],
  notifications: [...ground, 'people', 'channels', 'deliveries'],
  notices: [
    ...ground,
    'captions',
    'people',
    'sign-in',
    'invitations',
    'networks',
    'content',
    'text-reviews',
    'shares',
    'safety',
    'deliveries',
    'notifications',
  ],
  reminders: [
    ...ground,
    'captions',
    'people',
    'invitations',
    'content',
    'networks',
    'leaderboards',
    'safety',
    'notifications',
  ],
  digests: [...ground, 'people', 'feed', 'notifications'],
  'sample-library': ['captions'],
  demo: [
    ...ground,
    'sample-library',
    'captions',
    'people',
    'sign-in',
    'invitations',
    'products',
    'own-rules',
    'media',
    'guidelines',
    'links',
    'networks',
    'topics',
    'content',
    'shares',
    'reach',
    'leaderboards',
    'safety',
  ],
  'api-client': [],
};

/** Apps may open any room, except those named here. */
const apps = {
  api: Object.keys(rooms).filter((room) => room !== 'api-client'),
  worker: Object.keys(rooms).filter((room) => room !== 'api-client'),
  portal: ['screener', 'captions', 'api-client'],
  sandbox: ['kernel', 'sample-library'],
  launch: [],
  local: [
    'kernel',
    'postgres',
    'platform',
    'ledger',
    'people',
    'deliveries',
    'notifications',
    'networks',
    'sign-in',
    'shares',
    'reach',
    'leaderboards',
    'safety',
    'notices',
    'reminders',
    'digests',
    'demo',
  ],
  tour: ['api-client', 'kernel', 'postgres', 'platform'],
  ledger: ['kernel', 'chain', 'postgres', 'platform', 'ledger', 'people'],
  screen: ['kernel', 'screener', 'packs', 'guidelines'],
};

/**
 * Which room owns which table, and which other rooms may read it. Only the owner writes. Whoever reads stands above the
 * owner: it may open the owner's door too.
 */
const tables = {
  platform: { schedules: [] },
  ledger: {
    ledger_cursors: [],
    ledger_entries: [],
    ledger_heads: [],
    ledger_keys: [],
    ledger_seals: [],
    ledger_set_aside: [],
    ledger_waiting: [],
    person_keys: [],
  },
  edits: { edits: [] },
  people: {
    invitations: ['reminders'],
    members: [
      'sign-in',
      'products',
      'own-rules',
      'guidelines',
      'content',
      'feed',
      'text-reviews',
      'shares',
      'reach',
      'leaderboards',
      'safety',
      'notifications',
      'notices',
      'deliveries',
      'reminders',
      'digests',
    ],
    organisations: ['guidelines', 'feed', 'links', 'notifications'],
    sessions: [],
    teams: ['sign-in', 'content', 'feed', 'reach', 'leaderboards'],
  },
  'sign-in': { password_resets: [] },
  products: {
    guideline_revisions: ['guidelines'],
    medicine_registers: ['guidelines'],
    products: ['guidelines'],
    word_lists: ['guidelines'],
  },
  media: { media: ['content'] },
  'own-rules': { own_packs: ['guidelines'], own_rule_versions: ['guidelines'], own_rules: [] },
  guidelines: {
    kept_packs: [],
    pack_choices: [],
    routed_texts: [],
    screenings: ['content', 'text-reviews', 'safety'],
  },
  networks: { connection_attempts: [], connections: ['reach', 'reminders'] },
  links: { click_counts: [], click_salts: [], clicks: [], share_links: ['shares'] },
  topics: { topics: ['content', 'reach'] },
  content: {
    approvals: ['feed'],
    captions: ['feed', 'text-reviews', 'shares'],
    content_items: ['feed', 'shares', 'reach', 'leaderboards', 'notices', 'reminders'],
    content_versions: ['feed', 'text-reviews', 'shares', 'notices', 'reminders'],
    feed_entries: ['feed'],
  },
  feed: { feed_shares: [] },
  'text-reviews': { text_reviews: [] },
  shares: { publication_attempts: [], publications: ['reach'], shares: ['reach'] },
  reach: { measurement_visits: [], measurements: [], reach_facts: [], reach_shares: [] },
  leaderboards: { points: [], scored_shares: [], seasons: ['reminders'], standings: [] },
  deliveries: { deliveries: ['notifications'], mail_addresses: [] },
  safety: { safety_case_texts: [], safety_cases: ['reminders'], safety_notes: [], safety_settings: [] },
  notifications: { notification_choices: [], notifications: [] },
  reminders: { reminders: [] },
  digests: { digests: [] },
  'apps/api': { idempotency_keys: [] },
};

/** The demo organisation's past is written as if it had happened, which needs every table it would have left a row in. */
const writesEverywhere = ['demo'];

export const house = { rooms, tables, writesEverywhere };

const door = (room) => `^libs/${room}/(src/index\\.ts$|testing/)`;

/** The room's own files may see each other; of others, only the allowed doors; specs and builders see testing doors too. */
const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-opens-only-its-doors`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: ['\\.(int-)?spec\\.ts$', '/testing/'] },
  to: {
    path: '^(libs|apps|test)/',
    pathNot: [`^libs/${room}/`, ...allowed.map((other) => `^libs/${other}/src/index\\.ts$`)],
  },
}));

const appRules = Object.entries(apps).map(([app, allowed]) => ({
  name: `${app}-opens-only-its-doors`,
  severity: 'error',
  from: { path: `^apps/${app}/`, pathNot: ['\\.(int-)?spec\\.ts$', '/testing/'] },
  to: {
    path: '^(libs|apps|test)/',
    pathNot: [`^apps/${app}/`, ...allowed.map((room) => `^libs/${room}/src/index\\.ts$`)],
  },
}));

export default {
  forbidden: [
    ...roomRules,
    ...appRules,
    {
      name: 'no-unlisted-room',
      comment: 'A new room belongs into the table above.',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: [`^libs/(${Object.keys(rooms).join('|')})/`, `^apps/(${Object.keys(apps).join('|')})/`],
      },
      to: {},
    },
    {
      name: 'specs-use-doors-of-other-rooms',
      severity: 'error',
      from: { path: '^libs/([^/]+)/.*(spec\\.ts$|/testing/)' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', door('[^/]+')] },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        dependencyTypesNot: ['type-only'],
        path: '(\\.repository|\\.queries|\\.module|\\.entity)\\.ts$|^(node_modules/)?(typeorm|@nestjs|pg|bullmq|undici)|^(fs|net|http|https|child_process)',
      },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: '^libs/(sentences|kernel|reading|lexicon|detectors|conditions|rule-kinds|screener|captions)/src/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|undici)|^(fs|net|http|https|child_process)' },
    },
    {
      name: 'queue-library-in-platform-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/platform/' },
      to: { path: 'node_modules/(bullmq|ioredis)' },
    },
    {
      name: 'no-http-below-the-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/links/src/redirect' },
      to: { path: 'node_modules/(fastify|@fastify|@nestjs/platform-fastify|@nestjs/swagger)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^dist' },
    exclude: { path: '^dist|^apps/portal/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
    },
  },
};
