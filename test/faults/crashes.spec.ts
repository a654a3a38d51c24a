import fc from 'fast-check';
import type { Actor } from '#libs/kernel';
import { Networks } from '#libs/networks';
import { LookAtPage } from '#libs/page-snapshots';
import type { ApprovedItem } from '#testing/content';
import { withPicture } from '#testing/shares';
import { aFaultStage, type FaultStage, type Process } from './fault-stage.js';

/** Where a process dies: before or after the n-th transaction of a try commits, or around the calls to the network. */
const DEATHS = [
  'before the claim is written',
  'after the claim is written',
  'before the picture is put up',
  'after the picture is put up',
  'before the note is written',
  'after the note is written',
  'before the call',
  'after the call',
  'before the outcome is written',
  'after the outcome is written',
] as const;
type Death = (typeof DEATHS)[number];

class Died extends Error {}

const HOUR = 3_600_000;

/** Kills a process at one place: from there on none of its transactions and none of its calls happen, until it is revived. */
function killAt(process: Process, death: Death, pictured: boolean): { revive(): void } {
  const database = process.database;
  const adapter = process.context.get(Networks, { strict: false }).get('linkedin');
  let dead = false;
  const dieIf = (here: boolean) => {
    dead ||= here;
    if (dead) throw new Died(death);
  };
  const around = <Parts extends unknown[], Result>(
    work: (...parts: Parts) => Promise<Result>,
    before: Death,
    after: Death,
  ) => {
    return async (...parts: Parts): Promise<Result> => {
      dieIf(death === before);
      const result = await work(...parts);
      dieIf(death === after);
      return result;
    };
  };
  adapter.prepare = around(
    adapter.prepare.bind(adapter),
    'before the picture is put up',
    'after the picture is put up',
  );
  adapter.publish = around(adapter.publish.bind(adapter), 'before the call', 'after the call');

  // The transactions of a try, in order; of what has a picture the second looks it up.
  const places: ([Death, Death] | null)[] = [
    ['before the claim is written', 'after the claim is written'],
    ...(pictured ? [null] : []),
    ['before the note is written', 'after the note is written'],
    ['before the outcome is written', 'after the outcome is written'],
  ];
  let count = 0;
  const within = database.within.bind(database);
  database.within = async (organisationId, work) => {
    const place = places[count];
    count += 1;
    dieIf(place?.[0] === death);
    const result = await within(organisationId, work);
    dieIf(place?.[1] === death);
    return result;
  };
  return {
    revive: () => {
      for (const patched of [adapter, database]) {
        for (const name of ['prepare', 'publish', 'within']) Reflect.deleteProperty(patched, name);
      }
    },
  };
}

/** Lets a process try to publish and die on the way. */
async function dieWhilePublishing(
  victim: Process,
  death: Death,
  { organisationId, shareId, pictured }: { organisationId: string; shareId: string; pictured: boolean },
) {
  const killed = killAt(victim, death, pictured);
  await victim.publish(organisationId, shareId).catch((error: unknown) => {
    if (!(error instanceof Died)) throw error;
  });
  killed.revive();
}

/** What has nothing to put at the network is made ready once it is noted, without a call. */
const AFTER_ITS_NOTE: readonly Death[] = ['before the picture is put up', 'after the picture is put up'];

describe.each([
  ['of what has a picture', true],
  ['of what has none', false],
])('a process that dies publishing, %s', (_what, pictured) => {
  let stage: FaultStage;
  let organisationId: string;
  let item: ApprovedItem;
  let member: Actor;
  let survivor: Process;
  let victim: Process;

  beforeAll(async () => {
    stage = await aFaultStage();
    survivor = await stage.aProcess();
    victim = await stage.aProcess();
    ({ organisationId, item } = await stage.anOrganisationWithContent());
    if (pictured) ({ item } = await withPicture(stage.test, stage.content, { organisationId }));
    member = await survivor.aConnectedMember(stage.test, organisationId);
  });
  afterAll(() => stage.stop());

  const postsWith = async (text: string) => (await stage.posts()).filter((post) => post.text === text);

  it.each(DEATHS)('%s loses nothing and posts nothing twice', async (death) => {
    const text = `It dies ${death}.`;
    const shareId = await survivor.share(member, item, text);
    // A page that was not seen for an hour is looked at first, in transactions of its own.
    await survivor.context.get(LookAtPage, { strict: false }).execute(organisationId, item.versionId);
    await dieWhilePublishing(victim, death, { organisationId, shareId, pictured });
    await survivor.work(organisationId, 2);

    const { state, external_id } = await stage.publication(shareId);
    const posts = await postsWith(text);
    const mayHaveGone =
      DEATHS.indexOf(death) >= DEATHS.indexOf('after the note is written') ||
      (!pictured && AFTER_ITS_NOTE.includes(death));
    const recorded = death === 'after the outcome is written';
    expect(state).toBe(mayHaveGone && !recorded ? 'unknown' : 'published');
    const called = DEATHS.indexOf(death) > DEATHS.indexOf('before the call');
    expect(posts.length).toBe(mayHaveGone && !called ? 0 : 1);
    if (state === 'published') expect(posts[0]!.urn).toBe(external_id);
  });

  it('goes out after somebody died looking at the page behind its link', async () => {
    const text = 'It dies before the page is read.';
    stage.clock.advance(HOUR);
    const shareId = await survivor.share(member, item, text);
    const lookAtPage = victim.context.get(LookAtPage, { strict: false });
    lookAtPage.execute = async (...parts) => {
      await victim.database.within(parts[0], (tx) =>
        tx.query(`UPDATE page_watches SET looking_until = $2 WHERE version_id = $1`, [
          parts[1],
          new Date(stage.clock.now().getTime() + 60_000),
        ]),
      );
      throw new Died('looking');
    };
    await expect(victim.publish(organisationId, shareId)).rejects.toThrow('looking');
    Reflect.deleteProperty(lookAtPage, 'execute');
    expect(await survivor.publish(organisationId, shareId)).toBe(false);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'scheduled', attempts: 0 });

    await survivor.work(organisationId, 1);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'published' });
    expect(await postsWith(text)).toHaveLength(1);
  });

  it('posts nothing twice and loses nothing, whatever fails in whatever order', async () => {
    const faults = [
      'drop-before-commit',
      'drop-reply-after-commit',
      'error-before-commit',
      'error-after-commit',
      'throttled',
      'missing-restli-id',
    ] as const;
    const step = fc.oneof(
      fc.record({ death: fc.constantFrom(...DEATHS) }),
      fc.record({ fault: fc.constantFrom(...faults) }),
      fc.constant({ none: true }),
    );
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        round += 1;
        const text = `Round ${round} of trouble.`;
        const shareId = await survivor.share(member, item, text);
        for (const one of steps) {
          if ('fault' in one) await stage.fault(one.fault, { match: { operation: 'create-post' } });
          if ('death' in one) await dieWhilePublishing(victim, one.death, { organisationId, shareId, pictured });
          else await survivor.publish(organisationId, shareId);
          await stage.ask('DELETE', '/sandbox/faults');
          await survivor.work(organisationId, 0.5);
        }
        await survivor.work(organisationId, 18);
        const { state, external_id } = await stage.publication(shareId);
        const posts = await postsWith(text);
        expect(['published', 'unknown']).toContain(state);
        if (state === 'published') {
          expect(posts).toHaveLength(1);
          if (external_id) expect(posts[0]!.urn).toBe(external_id);
        } else {
          expect(posts.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('does not send when it wakes up after somebody else has taken over', async () => {
    const text = 'It slept for too long.';
    const shareId = await survivor.share(member, item, text);
    const adapter = victim.context.get(Networks, { strict: false }).get('linkedin');
    const prepare = adapter.prepare.bind(adapter);
    adapter.prepare = async (...parts) => {
      await survivor.work(organisationId, 1);
      return prepare(...parts);
    };
    await victim.publish(organisationId, shareId);
    Reflect.deleteProperty(adapter, 'prepare');
    expect(await postsWith(text)).toHaveLength(1);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'published', attempts: pictured ? 2 : 1 });
  });

  it('adopts an answer that comes after the try was given up', async () => {
    const text = 'The answer takes its time.';
    const shareId = await survivor.share(member, item, text);
    const adapter = victim.context.get(Networks, { strict: false }).get('linkedin');
    const publish = adapter.publish.bind(adapter);
    adapter.publish = async (...parts) => {
      const outcome = await publish(...parts);
      await survivor.work(organisationId, 1);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'unknown' });
      return outcome;
    };
    await victim.publish(organisationId, shareId);
    Reflect.deleteProperty(adapter, 'publish');
    const [post] = await postsWith(text);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'published', external_id: post!.urn });
  });
});
