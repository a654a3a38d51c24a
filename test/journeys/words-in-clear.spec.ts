import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { aModelDouble, type ModelDouble } from '#testing/second-reader';
import { anApprovedItem } from '../support/approved-item.js';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { connectAccount, signedIn, type Agent } from '../support/sign-in.js';

/** What comes through each door, each with a word of its own that stands in no other. */
const SAID = {
  draft: 'quandraft',
  repeated: 'quanrepeated',
  routed: 'quanrouted',
  refusedShare: 'quanrefused',
  unreviewedShare: 'quanunreviewed',
  asked: 'quanasked',
  declined: 'quandeclined',
  reason: 'quanreason',
  quoted: 'quanquoted',
  trial: 'quantrial',
  whatIf: 'quanwhatif',
  preview: 'quanpreview',
  comment: 'quancomment',
  note: 'quannote',
  caption: 'quancaption',
  changedCaption: 'quanchanged',
  imported: 'quanimported',
  suggested: 'quansuggested',
  suggestedWhy: 'quanwhy',
} as const;
type Door = keyof typeof SAID;
/** What all of them begin with. */
const FIRST_LETTERS = 'quan';

/** Where words may stand in clear, and why. Of everything else, nothing may. */
const ALLOWED: Partial<Record<Door, Record<string, string>>> = {
  caption: { 'captions.text': 'the library itself, while the words stand in it' },
  imported: {
    'captions.text': 'the library itself, while the words stand in it',
    'content_items.title': 'its first words are the title, for those who work in the library',
    'content_versions.title': 'the same',
    'search_texts.text': 'by which they find it',
  },
};

describe('what members and others wrote', () => {
  let all: Constellation;
  let model: ModelDouble;
  let organisationId: string;
  let author: Agent;
  let reviewer: Agent;
  let advocate: Agent;
  let officer: Agent;
  let lead: Agent;
  let order: { versionId: string; captionId: string; network: string };

  const joined = async (...roles: Actor['roles']) =>
    signedIn(all, await aMember(all.test, { organisationId, roles: [...roles] }));
  const rule = (id: string, severity: string, word: string) => ({
    state: 'live',
    definition: [
      `id: ${id}`,
      `title: A ${word}`,
      `severity: ${severity}`,
      `match: { pattern: '${word} quan[a-z]+' }`,
      `message: '“{{excerpt}}” tells of a person.'`,
      `remedy: 'Leave “{{excerpt}}” out.'`,
      'examples:',
      `  fail: [A ${word} quantum.]`,
      '  pass: [Nobody.]',
    ].join('\n'),
  });
  const refused = (door: Door) => `We met the patient ${SAID[door]} on Saturday.`;
  const doubtful = (door: Door) => `We met the visitor ${SAID[door]} on Saturday.`;
  const content = (text: string) => ({
    title: 'A day',
    topics: [],
    audience: { teams: [], regions: [], languages: [], public: true },
    captions: [{ network: 'linkedin', language: 'en', text }],
  });
  const share = (text: string) => advocate.post('/api/shares').send({ ...order, text });

  beforeAll(async () => {
    all = await startConstellation({ environment: { REQUESTS_PER_MINUTE: '0', SECOND_READER_PRIVATE: 'true' } });
    model = await aModelDouble();
    ({ organisationId } = await anOrganisation(all.test, { jurisdictions: ['US'] }));
    author = await joined('author');
    reviewer = await joined('reviewer');
    advocate = await joined('advocate');
    officer = await joined('safety_officer');
    lead = await joined('comms_lead', 'admin');
    await lead
      .post('/api/guidelines/rules')
      .send(rule('OWN-1', 'block', 'patient'))
      .expect(201);
    await lead
      .post('/api/guidelines/rules')
      .send(rule('OWN-2', 'review', 'visitor'))
      .expect(201);
    const itemId = await anApprovedItem(author, reviewer, {
      title: 'Open day',
      captions: [{ text: 'Our laboratory opens its doors on Saturday.' }],
    });
    const { body: item } = await advocate.get(`/api/feed/${itemId}`).expect(200);
    order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin' };
    await connectAccount(advocate, all, 'Ada Advocate');
    const reach = { topics: 'all', topicIds: [] };
    await lead
      .put('/api/second-reader')
      .send({ baseUrl: model.baseUrl, model: 'a-model', public: reach, professionals: reach, revision: 0 })
      .expect(200);
  });
  afterAll(async () => {
    await model.stop();
    await all.stop();
  });

  it('comes through every door', async () => {
    const screened = (text: string) => author.post('/api/guidelines/screenings').send({ text });
    const { body: draft } = await screened(refused('draft')).expect(201);
    expect(draft.findings[0].excerpt).toBe(`patient ${SAID.draft}`);
    await screened(refused('repeated')).set('Idempotency-Key', 'once').expect(201);
    const { body: routed } = await screened(
      `My patient ${SAID.routed} developed a rash after taking ibuprofen.`,
    ).expect(201);
    expect(routed.route).toBe(true);

    expect((await share(refused('refusedShare')).expect(422)).body.code).toBe('guideline_block');
    expect((await share(doubtful('unreviewedShare')).expect(422)).body.code).toBe('needs_review');
    const { body: asked } = await advocate
      .post('/api/text-reviews')
      .send({ ...order, text: doubtful('declined') })
      .expect(201);
    const decision = {
      decision: 'declined',
      reason: `The ${SAID.reason} can be told by it.`,
      textHash: asked.textHash,
    };
    const { body: declined } = await reviewer.post(`/api/text-reviews/${asked.id}/decision`).send(decision).expect(200);
    expect(declined).toMatchObject({ text: doubtful('declined'), state: 'declined', reason: decision.reason });
    expect(declined.screening.findings[0].excerpt).toBe(`visitor ${SAID.declined}`);
    await advocate
      .post('/api/text-reviews')
      .send({ ...order, text: doubtful('asked') })
      .expect(201);
    model.answers({
      verdict: 'review',
      findings: [{ quote: `with ${SAID.quoted}`, reason: `It names ${SAID.quoted}.` }],
    });
    const quoted = await share(`Come and talk with ${SAID.quoted} about it.`).expect(422);
    expect(quoted.body.screening.findings[0].message).toContain(`It names ${SAID.quoted}.`);

    await lead
      .post('/api/second-reader/trials')
      .send({ text: refused('trial') })
      .expect(200);
    await lead
      .post('/api/guidelines/what-if')
      .send({ definition: rule('OWN-3', 'warn', 'guest').definition, texts: [refused('whatIf')] })
      .expect(200);
    await lead
      .post('/api/guidelines/rules/preview')
      .send({ definition: rule('OWN-3', 'warn', 'patient').definition, text: refused('preview') })
      .expect(200);

    await advocate
      .post('/api/safety/reports')
      .send({ text: `${refused('comment')} I got hives from your ibuprofen.`, source: 'comment', network: 'linkedin' })
      .expect(201);
    await all.processAll();
    const { body: cases } = await officer.get('/api/safety/cases').expect(200);
    expect(cases.items.length).toBeGreaterThan(1);
    await officer
      .post(`/api/safety/cases/${cases.items[0].id}/notes`)
      .send({ text: `${SAID.note} was asked.` })
      .expect(200);

    const { body: kept } = await author
      .post('/api/content')
      .send(content(refused('caption')))
      .expect(201);
    await author.post(`/api/content/${kept.id}/submit`).send({ versionId: kept.version.id }).expect(422);
    const { body: changed } = await author
      .post('/api/content')
      .send(content(refused('changedCaption')))
      .expect(201);
    await author
      .put(`/api/content/${changed.id}`)
      .send({ ...content('A day at our laboratory.'), revision: changed.revision })
      .expect(200);
    await advocate
      .post('/api/suggestions')
      .send({ text: refused('suggested'), why: `${SAID.suggestedWhy} said so.`, language: 'en' })
      .expect(201);
    await lead
      .post('/api/content/import')
      .send({ source: 'posts', text: `1|d|A good day with the patient ${SAID.imported} https://acme.example/1` })
      .expect(200);
    await all.processAll();
  });

  it('stands in clear nowhere but where it has to', async () => {
    const found = await inClear(all, Object.values(SAID));
    const expected = Object.entries(ALLOWED).flatMap(([door, places]) =>
      Object.keys(places).map((place) => `${SAID[door as Door]} in ${place}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('is there all the same for those who may read it', async () => {
    const { body } = await officer.get('/api/safety/cases').expect(200);
    const texts: string[] = [];
    for (const { id } of body.items) {
      const { body: one } = await officer.get(`/api/safety/cases/${id}`).expect(200);
      texts.push(...one.texts.map(({ text }: { text: string }) => text));
    }
    expect(texts.join()).toContain(SAID.routed);
    expect(texts.join()).toContain(SAID.comment);
    const { body: waiting } = await reviewer.get('/api/text-reviews?state=waiting').expect(200);
    expect(waiting.items).toMatchObject([{ text: doubtful('asked') }]);
  });
});

/** Which of the words stand as they are in any column of any table, the queue's and the library's own too: `word in table.column`. */
async function inClear(all: Constellation, words: string[]): Promise<string[]> {
  const columns = await all.test.owner<{ place: string; of: string; name: string }>(
    `SELECT format('%I.%I', c.table_schema, c.table_name) AS of, format('%I', c.column_name) AS name,
            CASE WHEN c.table_schema = current_schema() THEN '' ELSE c.table_schema || '.' END || c.table_name || '.' || c.column_name AS place
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(columns.length).toBeGreaterThan(300);
  const found: string[] = [];
  for (const { place, of, name } of columns) {
    // Bytes read as text show their letters, whatever else they hold. What has none of the words is read once, not once a word.
    const rows = await all.test.owner<{ word: string }>(
      `WITH held AS MATERIALIZED (
         SELECT text FROM (SELECT lower(CASE WHEN pg_typeof(t.${name}) = 'bytea'::regtype
                THEN encode(t.${name}::text::bytea, 'escape') ELSE t.${name}::text END) AS text FROM ${of} t) each
          WHERE strpos(text, $2) > 0)
       SELECT DISTINCT word FROM unnest($1::text[]) word JOIN held ON strpos(held.text, word) > 0`,
      [words, FIRST_LETTERS],
    );
    found.push(...rows.map(({ word }) => `${word} in ${place}`));
  }
  return found;
}
