import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId, type Language } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../../apps/api/src/create-api.js';

/** The same request in each language, and what comes of it there. */
type Told = Record<Exclude<Language, 'en'>, string | RegExp>;

describe('what the API says to a person', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;
  const cookies = {} as Record<Language, string>;

  beforeAll(async () => {
    test = await createTestDatabase();
    app = await createApi(test.configuration);
    for (const language of ['en', 'de', 'fr'] as const) {
      const { organisationId } = await anOrganisation(test, { language });
      const roles = ['advocate', 'author', 'reviewer', 'comms_lead', 'safety_officer'] as const;
      cookies[language] = await aSession(test, await aMember(test, { organisationId, roles: [...roles, 'admin'] }));
    }
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  const call = () => supertest(app.getHttpServer());
  const signedIn = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, language: Language) =>
    call()[method](path).set('cookie', cookies[language]);

  const each = (told: Told) => Object.entries(told) as [Exclude<Language, 'en'>, string | RegExp][];

  it('is said in the language of their organisation, whatever the browser wishes for', async () => {
    for (const [language, words] of each({
      de: 'Diesen Beitrag gibt es nicht, oder Sie dürfen ihn nicht sehen.',
      fr: 'Ce partage n’existe pas, ou vous n’y avez pas accès.',
    })) {
      const answer = await signedIn('get', `/api/shares/${newId()}`, language).set('accept-language', 'en');
      expect(answer).toMatchObject({ status: 404, headers: { 'content-language': language } });
      expect(answer.body).toMatchObject({ code: 'not_found', title: 'Not Found', detail: words });
    }
  });

  it('changes at once with the language that a member chooses, and back', async () => {
    const choose = (language: string | null) => signedIn('patch', '/api/auth/me', 'fr').send({ language });
    const told = async () => (await signedIn('get', `/api/shares/${newId()}`, 'fr')).headers['content-language'];
    await choose('de-CH').expect(200);
    expect(await told()).toBe('de');
    expect((await choose('nl').expect(200)).body).toMatchObject({
      language: 'nl',
      contentLanguage: 'nl',
      interfaceLanguage: 'fr',
    });
    expect(await told()).toBe('fr');
    const { body: me } = await choose(null).expect(200);
    expect(me).toMatchObject({ language: null, contentLanguage: 'fr', interfaceLanguage: 'fr' });
  });

  it('is said as the browser wishes before anybody has signed in', async () => {
    const wish = (header: string) => call().get('/api/auth/me').set('accept-language', header);
    for (const [header, detail] of [
      ['nl, fr-CH;q=0.8, de;q=0.5', 'Connectez-vous d’abord.'],
      ['fr;q=0.1, de;q=0.9', 'Melden Sie sich zuerst an.'],
      ['de;q=0, *;q=0.1', 'Sign in first.'],
      [';;q=,=', 'Sign in first.'],
    ] as const) {
      expect((await wish(header).expect(401)).body.detail).toBe(detail);
    }
  });

  it('names each field that is wrong, with figures and lists as they are written there', async () => {
    for (const [language, problems] of Object.entries({
      de: [
        { field: 'name', message: 'darf nicht leer sein' },
        { field: 'text', message: 'ist kein Feld dieser Anfrage' },
      ],
      fr: [
        { field: 'name', message: 'ne doit pas être vide' },
        { field: 'text', message: 'n’est pas un champ de cette requête' },
      ],
    })) {
      const answer = await signedIn('post', '/api/topics', language as Language).send({ name: ' ', text: 'x' });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toEqual(expect.arrayContaining(problems));
    }
    for (const [language, words] of each({
      de: /^muss eines davon sein: .*, .* und \w+$/,
      fr: /^doit être l’une de ces valeurs\u00a0: .*, .* et \w+$/,
    })) {
      const { body } = await signedIn('get', '/api/people?role=boss', language).expect(400);
      expect(body.errors).toEqual([{ field: 'role', message: expect.stringMatching(words) }]);
    }
  });

  it('tells of a conflict with what it is about, between the quotation marks of the language', async () => {
    for (const [language, words] of each({
      de: 'Ein Thema namens „R&D <b>“ gibt es schon.',
      fr: 'Il existe déjà un thème appelé «\u202fR&D <b>\u202f».',
    })) {
      await signedIn('post', '/api/topics', language).send({ name: 'R&D <b>' }).expect(201);
      const { body } = await signedIn('post', '/api/topics', language).send({ name: 'R&D <b>' }).expect(409);
      expect(body.detail).toBe(words);
    }
  });

  it('tells of requests that the framework refuses', async () => {
    for (const [method, path, told] of [
      ['get', '/api/nothing', { de: 'Unter dieser Adresse gibt es nichts.', fr: 'Il n’y a rien à cette adresse.' }],
      ['put', '/api/topics', { de: /^Diese Adresse nimmt PUT nicht an, nur /, fr: /n’accepte pas PUT/ }],
      ['get', '/%', { de: 'Die Adresse dieser Anfrage ist ungültig.', fr: /n’est pas valide/ }],
    ] as const) {
      for (const [language, words] of each(told)) {
        const { body, headers } = await call()[method](path).set('accept-language', language);
        expect(headers['content-language']).toBe(language);
        expect(body.detail).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
      }
    }
    const broken = call()
      .post('/api/auth/sign-in')
      .set('accept-language', 'de')
      .set('content-type', 'application/json');
    expect((await broken.send('{').expect(400)).body.detail).toBe('Der Inhalt der Anfrage ist kein JSON.');
  });

  it('reports on a file line by line', async () => {
    const file = 'email,name,roles\nada@,Ada,boss\nbo@x.example,Bo,author\nbo@x.example,Bo,author\n';
    for (const [language, words] of each({
      de: /^boss: Diese Rolle gibt es nicht; möglich sind advocate, .* und admin$/,
      fr: /^boss\u00a0: ce rôle n’existe pas\u202f; il y a advocate, .* et admin$/,
    })) {
      const imported = (text: string) =>
        signedIn('post', '/api/people/import?dryRun=true', language).set('content-type', 'text/csv').send(text);
      const { body } = await imported(file).expect(200);
      expect(body.lines[0].problems[1]).toEqual({ field: 'roles', message: expect.stringMatching(words) });
      expect(body.lines[2].problems).toEqual([
        { field: 'email', message: language === 'de' ? 'steht schon in Zeile 3' : 'figure déjà à la ligne 3' },
      ]);
      const { body: refused } = await imported('email,mail\n').expect(400);
      expect(refused.errors[0].message).toMatch(
        language === 'de' ? /^Die Spalte name fehlt/ : /^La colonne name manque/,
      );
    }
  });

  it('tells of what is wrong with a rule of their own', async () => {
    for (const [language, words] of each({
      de: '„severity“ muss eines davon sein: info, warn, review, block und route.',
      fr: '«\u202fseverity\u202f» doit être l’une de ces valeurs\u00a0: info, warn, review, block et route.',
    })) {
      const definition = 'id: OWN-1\nseverity: grave\n';
      const { body } = await signedIn('post', '/api/guidelines/rules/preview', language).send({ definition });
      expect(body.problems).toContainEqual({ line: 2, field: 'severity', message: words });
    }
  });

  it('tells of a limit that was reached, and for how long', async () => {
    const signIn = () =>
      call()
        .post('/api/auth/sign-in')
        .set('accept-language', 'fr')
        .send({ email: 'nobody@x.example', password: 'wrong words' });
    let answer = await signIn();
    expect(answer.body.detail).toBe('L’adresse e-mail et le mot de passe ne correspondent pas.');
    for (let tries = 1; tries <= 40 && answer.status !== 429; tries++) answer = await signIn();
    expect(answer.status).toBe(429);
    expect(answer.body.detail).toMatch(
      /^Trop d’échecs de connexion pour cette adresse\u202f; réessayez dans (1|2|4) secondes?\.$/,
    );
  });

  it('tells a reader whose link leads nowhere', async () => {
    const { text, headers } = await call().get('/s/none').set('accept-language', 'de-AT,de;q=0.9').expect(404);
    expect(headers['content-language']).toBe('de');
    expect(text).toContain('<html lang="de">');
    expect(text).toContain('Dieser Link führt nirgendwohin');
  });
});
