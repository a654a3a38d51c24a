import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#libs/kernel';
import { Networks } from '#libs/networks';
import type { ApprovedItem } from '#testing/content';
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

/** Kills a process at one place: from there on none of its transactions and none of its calls happen. */
function killAt(process: Process, death: Death): void {
  const database = process.database;
  const adapter = process.context.get(Networks, { strict: false }).get('linkedin');
  let dead = false;
  const die = () => {
    dead = true;
    throw new Died(death);
  };
  const around = <Parts extends unknown[], Result>(
    work: (...parts: Parts) => Promise<Result>,
    before: Death,
    after: Death,
  ) => {
    return async (...parts: Parts): Promise<Result> => {
      if (dead || death === before) die();
      const result = await work(...parts);
      if (death === after) die();
      return result;
    };
  };
  adapter.prepare = around(
    adapter.prepare.bind(adapter),
    'before the picture is put up',
    'after the picture is put up',
  );
  adapter.publish = around(adapter.publish.bind(adapter), 'before the call', 'after the call');

  // The transactions of a try that write: claim, note, outcome. Looking up the link's address comes between.
  const writes: [Death, Death][] = [
    ['before the claim is written', 'after the claim is written'],
    ['after the claim is written', 'before the picture is put up'],
    ['before the note is written', 'after the note is written'],
    ['before the outcome is written', 'after the outcome is written'],
  ];
  let count = 0;
  const within = database.within.bind(database);
  database.within = async (organisationId, work) => {
    const [before, after] = writes[count] ?? ['before the claim is written', 'before the claim is written'];
    count += 1;
    if (dead) throw new Died(death);
    if (count !== 2 && death === before) die();
    const result = await within(organisationId, work);
    if (count !== 2 && death === after) die();
    return result;
  };
}

describe('a process that dies', () => {
  let stage: FaultStage;
  let organisationId: string;
  let item: ApprovedItem;
  let member: Actor;
  let survivor: Process;

  beforeAll(async () => {
    stage = await aFaultStage();
    survivor = await stage.aProcess();
    ({ organisationId, item } = await stage.anOrganisationWithContent());
    member = await survivor.aConnectedMember(stage.test, organisationId);
  });
  afterAll(() => stage.stop());

  const postsWith = async (text: string) => (await stage.posts()).filter((post) => post.text === text);

  it.each(DEATHS)('%s loses nothing and posts nothing twice', async (death) => {
    const text = `It dies ${death}.`;
    const shareId = await survivor.share(member, item, text);
    const victim = await stage.aProcess();
    killAt(victim, death);
    await victim.publish(organisationId, shareId).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
    await survivor.work(organisationId, 2);

    const { state, external_id } = await stage.publication(shareId);
    const posts = await postsWith(text);
    const mayHaveGone = DEATHS.indexOf(death) >= DEATHS.indexOf('after the note is written');
    const recorded = death === 'after the outcome is written';
    expect(state).toBe(mayHaveGone && !recorded ? 'unknown' : 'published');
    expect(posts.length).toBe(['after the note is written', 'before the call'].includes(death) ? 0 : 1);
    if (state === 'published') expect(posts[0]!.urn).toBe(external_id);
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
          const process = 'death' in one ? await stage.aProcess() : survivor;
          if ('death' in one) killAt(process, one.death);
          if ('fault' in one) await stage.fault(one.fault, { match: { operation: 'create-post' } });
          await process.publish(organisationId, shareId).catch((error: unknown) => {
            if (!(error instanceof Died)) throw error;
          });
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
      { numRuns: 15 },
    );
  }, 240_000);

  it('does not send when it wakes up after somebody else has taken over', async () => {
    const text = 'It slept for too long.';
    const shareId = await survivor.share(member, item, text);
    const sleeper = await stage.aProcess();
    const adapter = sleeper.context.get(Networks, { strict: false }).get('linkedin');
    const prepare = adapter.prepare.bind(adapter);
    adapter.prepare = async (...parts) => {
      await survivor.work(organisationId, 1);
      return prepare(...parts);
    };
    await sleeper.publish(organisationId, shareId);
    expect(await postsWith(text)).toHaveLength(1);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'published', attempts: 2 });
  });

  it('adopts an answer that comes after the try was given up', async () => {
    const text = 'The answer takes its time.';
    const shareId = await survivor.share(member, item, text);
    const slow = await stage.aProcess();
    const adapter = slow.context.get(Networks, { strict: false }).get('linkedin');
    const publish = adapter.publish.bind(adapter);
    adapter.publish = async (...parts) => {
      const outcome = await publish(...parts);
      await survivor.work(organisationId, 1);
      expect(await stage.publication(shareId)).toMatchObject({ state: 'unknown' });
      return outcome;
    };
    await slow.publish(organisationId, shareId);
    const [post] = await postsWith(text);
    expect(await stage.publication(shareId)).toMatchObject({ state: 'published', external_id: post!.urn });
  });
});
