import { aFaultStage, type FaultStage, type Process } from './fault-stage.js';

describe('publishing on a real network', () => {
  let stage: FaultStage;
  let process: Process;

  beforeAll(async () => {
    stage = await aFaultStage();
    process = await stage.aProcess();
  });
  afterAll(() => stage.stop());

  it('posts once when fifty jobs want the same share', async () => {
    const { organisationId, item } = await stage.anOrganisationWithContent();
    const member = await process.aConnectedMember(stage.test, organisationId);
    const before = (await stage.posts()).length;
    const shareId = await process.share(member, item, 'Fifty workers want this.');
    const won = await Promise.all(Array.from({ length: 50 }, () => process.publish(organisationId, shareId)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await stage.posts()).toHaveLength(before + 1);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'published', attempts: 1 });
  });

  it('posts each of many shares once when several processes work on all of them', async () => {
    const { organisationId, item } = await stage.anOrganisationWithContent();
    const others = [process, await stage.aProcess(), await stage.aProcess()];
    const shares: string[] = [];
    for (let person = 0; person < 4; person += 1) {
      const member = await process.aConnectedMember(stage.test, organisationId);
      for (let n = 0; n < 5; n += 1) shares.push(await process.share(member, item, `Share ${n} of person ${person}.`));
    }
    const before = (await stage.posts()).length;
    await Promise.all(
      others.map(async (one) => {
        for (const shareId of shares) await one.publish(organisationId, shareId);
      }),
    );
    expect(await stage.posts()).toHaveLength(before + shares.length);
    const urns = await Promise.all(shares.map(async (id) => (await stage.publication(id)).external_id));
    expect(new Set(urns).size).toBe(shares.length);
  });

  it('shows readers exactly what was approved, whatever characters it has', async () => {
    const { organisationId, item } = await stage.anOrganisationWithContent();
    const member = await process.aConnectedMember(stage.test, organisationId);
    const text = 'Our lab (in Leeds) opened: a_b, 50% [sic] {x} <y> @home *really* ~ish #OpenDay #1 C# \\ | {{link}}';
    const shareId = await process.share(member, item, text);
    await process.publish(organisationId, shareId);
    const { external_id } = await stage.publication(shareId);
    const post = (await stage.posts()).find((one) => one.urn === external_id);
    const [stored] = await stage.test.owner<{ text: string }>('SELECT text FROM shares WHERE id = $1', [shareId]);
    expect(post).toMatchObject({ text: stored!.text, truncated: false });
  });

  it('puts the link on a card when it does not stand in the text', async () => {
    const { organisationId, item } = await stage.anOrganisationWithContent({ linkTitle: 'Come (and see)' });
    const member = await process.aConnectedMember(stage.test, organisationId);
    const shareId = await process.share(member, item, 'On Saturday.');
    await process.publish(organisationId, shareId);
    const { external_id } = await stage.publication(shareId);
    const post = (await stage.posts()).find((one) => one.urn === external_id);
    expect(post?.article).toMatchObject({ source: expect.stringMatching(/\/s\/\w{10}$/), title: 'Come (and see)' });
  });
});
