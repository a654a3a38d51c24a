import OpenAI from 'openai';
import type { Actor } from '#libs/kernel';
import { ChangeSecondReader } from '#libs/second-reader';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aModelDouble, type ModelDouble } from '#testing/second-reader';
import {
  ChangeDraftingHelp,
  DraftingHelpModule,
  DraftingSettingsQueries,
  HelpAuthor,
  type AuthorAsks,
} from './index.js';
import { DRAFTING_PROMPT } from './prompt.js';

const NONE = { topics: 'none' as const, topicIds: [] };
const ALL = { topics: 'all' as const, topicIds: [] };
const CAPTION = 'Our laboratory opens its doors on Saturday. {{own_words}} {{link}}';

describe('help with captions', () => {
  let test: TestDatabase;
  let room: Room;
  let double: ModelDouble;
  let author: Actor;
  let admin: Actor;

  beforeAll(async () => {
    test = await createTestDatabase({ SECOND_READER_PRIVATE: 'true' });
    room = await openRoom(test, DraftingHelpModule, [triggerWords()]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    const { organisationId } = await anOrganisation(test);
    [author, admin] = [
      await aMember(test, { organisationId, roles: ['author'] }),
      await aMember(test, { organisationId, roles: ['admin'] }),
    ];
    double = await aModelDouble();
    await room
      .get(ChangeSecondReader)
      .execute(admin, { baseUrl: double.baseUrl, model: 'a-model', public: NONE, professionals: NONE });
    await allow(ALL);
  });
  afterEach(() => double.stop());

  const allow = (texts: typeof ALL | typeof NONE) =>
    room.get(ChangeDraftingHelp).execute(admin, { public: texts, professionals: NONE });
  const help = (of: Partial<AuthorAsks> = {}) =>
    room.get(HelpAuthor).execute(author, {
      network: 'linkedin',
      language: 'en',
      text: CAPTION,
      disclosure: null,
      topicIds: [],
      audiencePublic: true,
      attachments: 0,
      kind: 'variants',
      ...of,
    });

  it('suggests captions with the slots and the link of the one they are made of', async () => {
    const good = 'Come in! On Saturday every bench is open to you. [slot 1] [link 1]';
    double.answers({ suggestions: [good, good.replace('[slot 1]', ''), `${good} {{another}}`] });
    expect(await help()).toMatchObject({
      suggestions: [
        { text: 'Come in! On Saturday every bench is open to you. {{own_words}} {{link}}', likeness: null },
      ],
      dropped: [{ why: 'fixed_parts' }, { why: 'fixed_parts' }],
    });
    expect(double.asked[0]!.body.messages[1]!.content).toContain('on Saturday. [slot 1] [link 1]');
  });

  it('writes in a language of the organisation, screened with the disclosure in it', async () => {
    await test.owner(`UPDATE organisations SET languages = '{en,de}' WHERE organisation_id = $1`, [
      author.organisationId,
    ]);
    double.answers({ suggestions: ['Unser Labor öffnet am Samstag. [slot 1] [link 1]'] });
    expect((await help({ kind: 'translation', into: 'de' })).suggestions).toHaveLength(1);
    expect(JSON.parse(double.asked[0]!.body.messages[1]!.content)).toMatchObject({ language: 'de', count: 1 });
    await expect(help({ kind: 'translation', into: 'pl' })).rejects.toMatchObject({ errors: [{ field: 'into' }] });
    await expect(help({ kind: 'translation', into: 'en' })).rejects.toMatchObject({ errors: [{ field: 'into' }] });
  });

  it('is off for audiences and topics that no admin allowed, and for topics that there are not', async () => {
    await expect(help({ audiencePublic: false })).rejects.toMatchObject({ code: 'help_not_offered' });
    await expect(help({ topicIds: [admin.memberId] })).rejects.toMatchObject({ errors: [{ field: 'topics' }] });
    const offer = () => room.get(HelpAuthor).offer(author, { audiencePublic: true, topicIds: [] });
    expect(await offer()).toMatchObject({ model: 'a-model' });
    await allow(NONE);
    expect(await offer()).toBeNull();
    expect(double.asked).toEqual([]);
  });

  it('counts towards what an admin sees of it', async () => {
    double.answers({ suggestions: ['A blockword. [slot 1] [link 1]', 'Be our guest on Saturday! [slot 1] [link 1]'] });
    await help();
    expect(await room.get(DraftingSettingsQueries).view(admin)).toMatchObject({
      model: 'a-model',
      settings: { public: ALL, professionals: NONE },
      use: { asked: 1, failures: 0, suggestions: 1, dropped: 1, tokens: 430 },
    });
  });

  it('sends what the openai client library sends, and reads what it reads', async () => {
    double.answers({ suggestions: [] });
    await help();
    const { body, path } = double.asked[0]!;
    expect([path, body.messages[0]]).toEqual(['/v1/chat/completions', { role: 'system', content: DRAFTING_PROMPT }]);
    const client = new OpenAI({ baseURL: double.baseUrl, apiKey: 'sk' });
    const said = await client.chat.completions.create(body as OpenAI.ChatCompletionCreateParamsNonStreaming);
    expect(said.choices[0]!.message.content).toBe('{"suggestions":[]}');
  });
});
