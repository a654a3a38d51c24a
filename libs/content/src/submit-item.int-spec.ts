import { ChoosePack } from '#libs/guidelines';
import { Clock, type Actor } from '#libs/kernel';
import { CreateTopic } from '#libs/topics';
import { aCaption, aDraft, newestVersion, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ContentModule, CreateItem, DecideReview, EditItem, ItemQueries } from './index.js';

describe('sending an item to review', () => {
  let test: TestDatabase;
  let room: Room;
  let author: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ContentModule, [instead(Clock, clock), triggerWords()]);
    const { organisationId } = await anOrganisation(test, {
      employerName: 'Acme',
      disclosures: [{ language: 'en', text: 'Acme employs me.' }],
    });
    author = await aMember(test, { organisationId, roles: ['author'] });
  });
  afterAll(() => test.drop());

  const write = (...texts: string[]) =>
    room.get(CreateItem).execute(author, aDraft({ captions: texts.map((text) => aCaption({ text })) }));
  const submit = (itemId: string, by = author) => sendToReview(test, room, by, itemId);
  const stateOf = async (itemId: string) => (await room.get(ItemQueries).get(author, itemId)).state;

  it('screens every caption with its disclosure, and the words around them', async () => {
    const itemId = await write('A warnword here.', 'All fine.');
    await submit(itemId);
    const item = await room.get(ItemQueries).get(author, itemId);
    expect(item).toMatchObject({ state: 'in_review', version: { verdict: 'warn' } });
    expect(item.captions[0]).toMatchObject({ disclosure: 'Acme employs me.', disclosureLanguage: 'en' });
    expect(item.captions.map((caption) => caption.screening?.verdict)).toEqual(['warn', 'pass']);
    expect(item.captions[0]?.screening?.findings[0]).toMatchObject({ start: 2, end: 10, excerpt: 'warnword' });
    expect(item.screening).toMatchObject({ verdict: 'pass' });
    expect(item.review).toMatchObject({ sentAt: clock.now(), decidedAt: null });
  });

  it('says who employs the author in the language of each caption, as its author wrote it or in the usual words', async () => {
    const itemId = await room.get(CreateItem).execute(
      author,
      aDraft({
        captions: [
          aCaption({ language: 'en-GB' }),
          aCaption({ language: 'de' }),
          aCaption({ language: 'fr', disclosure: 'Acme est mon employeur.' }),
          aCaption({ language: 'hu' }),
        ],
      }),
    );
    await submit(itemId);
    const { captions } = await room.get(ItemQueries).get(author, itemId);
    expect(captions.map(({ disclosure, disclosureLanguage }) => [disclosure, disclosureLanguage])).toEqual([
      ['Acme employs me.', 'en'],
      ['Ich arbeite für Acme.', 'de'],
      ['Acme est mon employeur.', null],
      ['Acme employs me.', 'en'],
    ]);
  });

  it('keeps what went to review when the organisation’s wording changes, and takes the new one for a new version', async () => {
    const itemId = await write('All fine.');
    await submit(itemId);
    const change = (text: string) =>
      test.owner(`UPDATE organisations SET disclosures = $2 WHERE organisation_id = $1`, [
        author.organisationId,
        JSON.stringify([{ language: 'en', text }]),
      ]);
    await change('I am with Acme.');
    const disclosures = async () =>
      (await room.get(ItemQueries).get(author, itemId)).captions.map(({ disclosure }) => disclosure);
    expect(await disclosures()).toEqual(['Acme employs me.']);
    await room.get(EditItem).execute(author, itemId, aDraft());
    expect(await disclosures()).toEqual(['I am with Acme.']);
    await change('Acme employs me.');
  });

  it('refuses what a guideline forbids, naming each caption, and keeps the screening', async () => {
    const itemId = await write('Fine.', 'A blockword.', 'One more blockword.');
    await expect(submit(itemId)).rejects.toMatchObject({
      kind: 'rule_violation',
      code: 'guideline_block',
      errors: [{ field: 'captions[1].text' }, { field: 'captions[2].text' }],
    });
    const item = await room.get(ItemQueries).get(author, itemId);
    expect(item).toMatchObject({ state: 'draft', version: { verdict: 'block', submittedAt: null } });
    expect(item.captions[1]?.screening).toMatchObject({ verdict: 'block' });
  });

  it('refuses a title that a guideline forbids', async () => {
    const itemId = await room.get(CreateItem).execute(author, aDraft({ title: 'The blockword' }));
    await expect(submit(itemId)).rejects.toMatchObject({ code: 'guideline_block', errors: [{ field: 'title' }] });
  });

  it('names what is missing', async () => {
    const itemId = await room.get(CreateItem).execute(author, aDraft({ captions: [] }));
    await expect(submit(itemId)).rejects.toMatchObject({ kind: 'invalid', errors: [{ field: 'captions' }] });
  });

  it('enters a possible adverse event for drug safety to follow', async () => {
    const itemId = await write('A routeword.');
    await submit(itemId);
    const facts = await test.owner(`SELECT detail FROM ledger_entries WHERE kind = 'screening.routed'`);
    const { captionIds } = await newestVersion(test, itemId);
    const routed = { detail: { of: 'caption', ofId: captionIds[0] } };
    // Once when it was written, once more when it was sent.
    expect(facts).toEqual([routed, routed]);
  });

  it('leaves it to the author and the comms leads', async () => {
    const itemId = await write('Fine.');
    const { organisationId } = author;
    const other = await aMember(test, { organisationId, roles: ['author'] });
    await expect(submit(itemId, other)).rejects.toMatchObject({ kind: 'forbidden', code: 'not_yours' });
    const lead = await aMember(test, { organisationId, roles: ['comms_lead'] });
    await submit(itemId, lead);
    const reviewing = { ...lead, roles: ['comms_lead', 'reviewer'] } as Actor;
    const { id: versionId } = await newestVersion(test, itemId);
    await expect(
      room.get(DecideReview).execute(reviewing, itemId, { versionId, decision: 'approved' }),
    ).rejects.toMatchObject({ code: 'own_item' });
  });

  it('takes it once', async () => {
    const itemId = await write('Fine.');
    const outcomes = await Promise.allSettled([submit(itemId), submit(itemId)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf(itemId)).toBe('in_review');
  });

  it('freezes the version: editing begins the next one', async () => {
    const itemId = await write('First.');
    await submit(itemId);
    const first = await newestVersion(test, itemId);
    await room.get(EditItem).execute(author, itemId, aDraft({ captions: [aCaption({ text: 'Second.' })] }));
    const second = await newestVersion(test, itemId);
    expect(second.number).toBe(2);
    expect(second.captionIds).not.toEqual(first.captionIds);
    const [kept] = await test.owner('SELECT text FROM captions WHERE version_id = $1', [first.id]);
    expect(kept).toEqual({ text: 'First.' });
    expect(await stateOf(itemId)).toBe('draft');
  });

  it('changes a draft in place and keeps the ids of its captions', async () => {
    const itemId = await write('One.', 'Two.');
    const before = await newestVersion(test, itemId);
    const [one, two] = before.captionIds as [string, string];
    const captions = [aCaption({ id: two, text: 'Two, again.' }), aCaption({ id: one }), aCaption({ id: one })];
    await room.get(EditItem).execute(author, itemId, aDraft({ title: 'Changed', captions }));
    const after = await newestVersion(test, itemId);
    expect(after).toMatchObject({ id: before.id, number: 1 });
    expect(after.captionIds.slice(0, 2)).toEqual([two, one]);
    expect(after.captionIds[2]).not.toBe(one);
  });

  it('refuses topics, teams and pictures of another organisation', async () => {
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['author'] });
    const topic = await room.get(CreateTopic).execute(stranger, { name: 'Theirs' });
    const audience = { teams: [stranger.memberId], regions: [], languages: [], public: true };
    const draft = aDraft({ topicIds: [topic.id], imageId: stranger.memberId, audience });
    await expect(room.get(CreateItem).execute(author, draft)).rejects.toMatchObject({
      errors: [{ field: 'topics[0]' }, { field: 'audience.teams[0]' }, { field: 'imageId' }],
    });
  });

  it('judges by today’s guidelines when it is decided', async () => {
    const itemId = await write('A blockword that was fine.');
    await room.get(ChoosePack).execute(author, 'trigger-words', { inForce: false });
    await submit(itemId);
    await room.get(ChoosePack).execute(author, 'trigger-words', { inForce: true });
    const reviewer = await aMember(test, { organisationId: author.organisationId, roles: ['reviewer'] });
    const { id: versionId } = await newestVersion(test, itemId);
    const approve = () =>
      room
        .get(DecideReview)
        .execute(reviewer, itemId, { versionId, decision: 'approved', override: true, reason: 'x' });
    await expect(approve()).rejects.toMatchObject({ code: 'guideline_block' });
    expect((await room.get(ItemQueries).get(author, itemId)).version.verdict).toBe('block');
    await expect(approve()).rejects.toMatchObject({ code: 'guideline_block' });
    expect(await stateOf(itemId)).toBe('in_review');
  });
});
