import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { DropRestored } from '#libs/deliveries';
import { PassOverDigests } from '#libs/digests';
import { FreezeRestored } from '#libs/freezes';
import { OpenEpoch, PauseReactions } from '#libs/ledger';
import { ForgetDeactivated } from '#libs/networks';
import { DropWaiting } from '#libs/notifications';
import { EraseMember, type Erasure } from '#libs/people';
import { Database, readConfiguration, type Transaction } from '#libs/platform';
import { Remind } from '#libs/reminders';
import { HoldRestored } from '#libs/shares';
import { followingRooms } from './rooms.js';
import { withinContext } from './within-context.js';

/** What was done for an organisation whose database is a backup's. */
export interface WentOn {
  organisationId: string;
  epoch: number;
  held: number;
  unknown: number;
  /** Messages that waited to go out to people, and never will. */
  dropped: number;
  paused: string[];
  /** People erased again. */
  erased: number;
  /** Whether all its sharing is stopped now that was not before. */
  stopped: boolean;
}

/**
 * Lets an installation go on from a restored database, before any of its processes starts: for each organisation a new
 * epoch is open, whatever may have gone out since the backup waits for its member, nothing is shared until somebody has
 * looked at what was recalled or stopped since, and reactions that reach outside wait for an operator. Each organisation stands or falls by itself; doing it again is harmless.
 * @param takenAt when the backup was taken; null where nobody knows. @param erasures who was erased, and is again.
 */
export async function goOn(
  environment: NodeJS.ProcessEnv,
  takenAt: Date | null,
  erasures: readonly Erasure[],
): Promise<WentOn[]> {
  const configuration = readConfiguration(environment);
  return withinContext(followingRooms(configuration), async (context) => {
    const database = context.get(Database);
    const done = [];
    for (const organisationId of await database.organisationIds())
      done.push(await within(context, database, organisationId, takenAt, erasures));
    return done;
  });
}

async function within(
  context: INestApplicationContext,
  database: Database,
  organisationId: string,
  takenAt: Date | null,
  erasures: readonly Erasure[],
): Promise<WentOn> {
  return database.within(organisationId, async (tx) => {
    const epoch = await context.get(OpenEpoch).execute(tx, organisationId, takenAt);
    const stopped = await context.get(FreezeRestored, { strict: false }).execute(tx, takenAt);
    const counts = await context.get(HoldRestored).execute(tx);
    const { dropped: written } = await context.get(DropRestored, { strict: false }).execute(tx);
    const unwritten = await context.get(DropWaiting, { strict: false }).execute(tx);
    const dropped = written + unwritten;
    await context.get(PassOverDigests, { strict: false }).execute(tx);
    await context.get(Remind, { strict: false }).passOver(tx, organisationId);
    const reason = `A backup${takenAt ? ` of ${takenAt.toISOString()}` : ''} was restored.`;
    const paused = await context.get(PauseReactions).execute(tx, reason);
    const erased = await eraseAgain(context, tx, organisationId, erasures);
    return { organisationId, epoch, ...counts, dropped, paused, erased, stopped };
  });
}

/** Their keys, names, sessions, connections and tokens do not come back. */
async function eraseAgain(
  context: INestApplicationContext,
  tx: Transaction,
  organisationId: string,
  erasures: readonly Erasure[],
): Promise<number> {
  const members = new Set(erasures.filter((one) => one.organisationId === organisationId).map((one) => one.memberId));
  let erased = 0;
  for (const memberId of members) {
    if (await context.get(EraseMember).again(tx, memberId)) erased += 1;
    await context.get(ForgetDeactivated, { strict: false }).forget(tx, memberId, context.get(Clock).now());
  }
  return erased;
}

/** What waits for people, in plain sentences. */
export function tell(organisations: readonly WentOn[]): string[] {
  const lines = organisations.map(({ organisationId, epoch, held, unknown, dropped }) => {
    const waiting = held + unknown;
    const shares = waiting === 1 ? '1 share waits' : `${waiting} shares wait`;
    const messages =
      dropped === 0 ? '' : ` ${dropped} messages to people that waited are not sent: they may have been.`;
    return `  Organisation ${organisationId}: epoch ${epoch} is open; ${shares} for what their members say.${messages}`;
  });
  const paused = new Set(organisations.flatMap((one) => one.paused));
  return [
    ...lines,
    ...(organisations.length > 0
      ? [
          'Nothing is shared until a comms lead or an admin has looked at what was recalled, retired or stopped after the backup, and lifts the stop under Stopped and recalled in the library.',
        ]
      : []),
    ...(paused.size > 0
      ? [
          `Waiting for an operator, since they may have acted after the backup: ${[...paused].join(', ')}.`,
          'npm run followers -- --list shows them; --resume NAME [--from-now] lets one go on.',
        ]
      : []),
  ];
}
