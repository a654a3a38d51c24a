import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createScreener, unpackRuleSet } from '#libs/screener';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

const TEXT = 'I developed a rash after taking ibuprofen.';
const TOLD = {
  en: 'This may tell of an unwanted effect of a medicine (rash). If it stays in, drug safety is told, even if the text is never published.',
  de: 'Der Text beschreibt möglicherweise eine Nebenwirkung eines Arzneimittels (rash). Bleibt das stehen, wird die Arzneimittelsicherheit informiert, auch wenn der Text nie veröffentlicht wird.',
  fr: 'Ce texte peut faire état d’un effet indésirable d’un médicament (rash). Si ces mots restent, la pharmacovigilance est prévenue, même si le texte n’est jamais publié.',
};
const LANGUAGES = ['en', 'de', 'fr'] as const;

describe('the guidelines over HTTP, in the language of who asks', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  const sessions = {} as Record<(typeof LANGUAGES)[number], string>;
  const call = (by: string) => supertest.agent(api.getHttpServer()).set('cookie', by);
  const told = (findings: { rule: string; message: string }[]) =>
    findings.find(({ rule }) => rule === 'PV-01')?.message;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    const organisation = await anOrganisation(test);
    for (const language of LANGUAGES) {
      const member = await aMember(test, { ...organisation, roles: ['author', 'admin', 'safety_officer'], language });
      sessions[language] = await aSession(test, member);
    }
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('tell each of them what is found, whoever screened the text first', async () => {
    for (const language of LANGUAGES) {
      const { body } = await call(sessions[language])
        .post('/api/guidelines/screenings')
        .send({ text: TEXT, context: { direction: 'inbound' } })
        .expect(201);
      expect(told(body.findings)).toBe(TOLD[language]);
      for (const reader of LANGUAGES) {
        const kept = await call(sessions[reader]).get(`/api/guidelines/screenings/${body.id}`).expect(200);
        expect(told(kept.body.findings)).toBe(TOLD[reader]);
      }
    }
  });

  it('send the rules for the browser in one language, each under a tag of its own, and hardly larger', async () => {
    const sizes: number[] = [];
    const tags: string[] = [];
    for (const language of LANGUAGES) {
      const { headers, body } = await call(sessions[language])
        .get('/api/guidelines/rule-set')
        .set('accept-encoding', 'gzip')
        .expect(200);
      const { findings } = createScreener(unpackRuleSet(body.ruleSet)).screen(
        'I broke out in a rash after taking ibuprofen 200 mg.',
        {
          products: ['ibuprofen'],
        },
      );
      expect(told(findings)).toBe(TOLD[language]);
      sizes.push(Number(headers['content-length']));
      tags.push(headers.etag as string);
    }
    expect(new Set(tags).size).toBe(LANGUAGES.length);
    expect(Math.max(...sizes)).toBeLessThan(sizes[0]! * 1.1);
    const ruleSet = (by: string, known: string) => call(by).get('/api/guidelines/rule-set').set('if-none-match', known);
    await ruleSet(sessions.de, tags[1]!).expect(304);
    await ruleSet(sessions.de, tags[0]!).expect(200);
    await call(sessions.de).patch('/api/auth/me').send({ language: 'fr' }).expect(200);
    await ruleSet(sessions.de, tags[1]!).expect(200);
    await ruleSet(sessions.de, tags[2]!).expect(304);
    await call(sessions.de).patch('/api/auth/me').send({ language: 'de' }).expect(200);
  });

  it('name the packs, and who keeps them', async () => {
    const names: string[][] = [];
    for (const language of LANGUAGES) {
      const { body } = await call(sessions[language]).get('/api/guidelines/packs').expect(200);
      const { title, owner, rules } = body.items.find(({ id }: { id: string }) => id === 'pharmacovigilance');
      names.push([title, owner, rules[0].title, rules[0].source.title]);
    }
    expect(names).toEqual([
      [
        'Pharmacovigilance (adverse events)',
        'Drug safety',
        'Possible adverse event',
        'EMA Good pharmacovigilance practices, module VI (VI.B.2)',
      ],
      [
        'Pharmakovigilanz (unerwünschte Ereignisse)',
        'Arzneimittelsicherheit',
        'Mögliches unerwünschtes Ereignis',
        'EMA, Gute Pharmakovigilanz-Praxis (GVP), Modul VI (VI.B.2)',
      ],
      [
        'Pharmacovigilance (événements indésirables)',
        'Service de pharmacovigilance',
        'Événement indésirable possible',
        'EMA, bonnes pratiques de pharmacovigilance (GVP), module VI (VI.B.2)',
      ],
    ]);
  });

  it('say why an item is refused', async () => {
    const item = {
      title: 'News from the laboratory',
      summary: '',
      topics: [],
      audience: { teams: [], regions: [], languages: [], public: true },
      captions: [{ network: 'linkedin', language: 'en', text: 'People like you should be shot.' }],
    };
    for (const [language, words] of [
      ['en', /This reads as a threat/],
      ['de', /Das liest sich wie eine Drohung/],
      ['fr', /Ce texte ressemble à une menace/],
    ] as const) {
      const agent = call(sessions[language]);
      const { body: created } = await agent.post('/api/content').send(item).expect(201);
      const refused = await agent
        .post(`/api/content/${created.id}/submit`)
        .send({ versionId: created.version.id })
        .expect(422);
      expect(refused.body.errors[0]).toMatchObject({
        field: 'captions[0].text',
        message: expect.stringMatching(words),
      });
      const { body: shown } = await agent.get(`/api/content/${created.id}`).expect(200);
      expect(shown.captions[0].screening.findings[0].message).toMatch(words);
    }
  });
});
