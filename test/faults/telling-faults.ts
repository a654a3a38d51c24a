import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Manner } from '../support/mail-server.js';
import type { Fault } from './faults.js';
import type { Stage } from './product-stage.js';
import { OFFICERS, Telling } from './telling.js';

/** A place at which a worker dies while it tells people. */
interface Death {
  place: string;
  /** Has a worker that comes there stay there. @returns what resolves when it has come. */
  stop(telling: Telling): Promise<() => Promise<void>>;
  /** What becomes of the mails: what may have been taken is never sent again. */
  becomes: 'sent' | 'unknown';
  /** How many come to each. */
  mails: 0 | 1;
}

const DEATHS: Death[] = [
  {
    place: 'before what it tells is committed',
    stop: async (telling) => {
      await telling.lock('notifications');
      return () => telling.blocked('notifications', 1);
    },
    becomes: 'sent',
    mails: 1,
  },
  {
    place: 'after that, before a mail is decided on',
    stop: async (telling) => {
      await telling.lock('deliveries');
      return () => telling.blocked('deliveries', 1);
    },
    becomes: 'sent',
    mails: 1,
  },
  {
    place: 'after the claim, before the mail server greets',
    stop: async (telling) => {
      telling.mail.behave('mute');
      return () => telling.until('it is asked', async () => telling.mail.troubles >= OFFICERS);
    },
    becomes: 'unknown',
    mails: 0,
  },
  {
    place: 'while the mail server has the text and says nothing',
    stop: async (telling) => {
      const held = telling.holdTexts();
      return () => held;
    },
    becomes: 'unknown',
    mails: 1,
  },
  {
    place: 'after the mail server took it, before that is noted',
    stop: async (telling) => {
      const held = telling.holdTexts();
      return async () => {
        await held;
        await telling.lock('deliveries');
        telling.answerTexts();
        await telling.blocked('deliveries', OFFICERS);
      };
    },
    becomes: 'unknown',
    mails: 1,
  },
  {
    place: 'after it is noted',
    stop: async (telling) => () => telling.deliveries('sent'),
    becomes: 'sent',
    mails: 1,
  },
];
/** A worker that dies on the way, and what those who are to be told of a case get of it: all of it, and nothing twice. */
function dyingWorker({ place, stop, becomes, mails }: Death): Fault {
  return {
    name: `a worker killed ${place}`,
    play: (stage) =>
      Telling.on(stage, async (telling) => {
        const come = await stop(telling);
        const victim = await telling.worker();
        const number = await telling.newCase();
        await come();
        await victim.kill();
        await telling.heal();
        await telling.takeForDead();
        await telling.worker();
        await telling.deliveries(becomes);
        await telling.expectTold(number, mails, `after it died ${place}`);
        // What goes out next shows that nothing of before is still to come: the longest due goes first.
        await telling.mailed(await telling.newCase());
        await telling.expectTold(number, mails, 'when the next case was told');
      }),
  };
}

/** Mail servers in trouble, and how many mails come to each once they are well again. */
const TROUBLES: [Manner, number][] = [
  ['mute', 1],
  ['hangs', 1],
  ['closes', 1],
  ['busy', 1],
  ['refuses', 0],
];

const troubledServer: Fault = {
  name: 'a mail server that hangs, closes, puts off and refuses while people share',
  play: (stage) =>
    Telling.on(stage, async (telling) => {
      const shares = await stage.planShares(TROUBLES.length);
      await telling.worker();
      for (const [nth, [manner, mails]] of TROUBLES.entries()) {
        const before = telling.mail.troubles;
        telling.mail.behave(manner);
        const number = await telling.newCase();
        await telling.until(`the server is ${manner}`, async () => telling.mail.troubles > before);
        await stage.comeDue([shares[nth]!]);
        await stage.expectShares(shares.slice(0, nth + 1), 'published', nth + 1);
        await telling.expectTold(number, 0, `while the server is ${manner}`);
        if (mails > 0) await telling.heal();
        await telling.ended();
        await telling.expectTold(number, mails, `after the server was ${manner}`);
      }
    }),
};

const restoredBackup: Fault = {
  name: 'a backup restored after people were told',
  play: (stage, { restoreElsewhere }) =>
    Telling.on(stage, async (telling) => {
      const worker = await telling.worker();
      const told = await telling.newCase();
      await telling.deliveries('sent');
      telling.mail.behave('closes');
      const waiting = await telling.newCase();
      await telling.until('its mail waits', async () => telling.mail.troubles > 0);
      const backup = await restoreElsewhere(stage);
      await telling.heal();
      await telling.ended();
      await worker.stop();

      await run(stage, backup, 'after-restore.js', '--taken-at', new Date().toISOString());
      await stage.moveTo(backup);
      await telling.worker();
      const meanwhile = await telling.newCase();
      await telling.expectTold(told, 1, 'before an operator let it go on');
      await run(stage, backup, 'followers.js', '--resume', 'notifications.tell');
      await telling.mailed(meanwhile);
      for (const number of [told, waiting, meanwhile]) await telling.expectTold(number, 1, 'after it went on');
    }),
};

/** One of the commands that an operator has for it. */
async function run(
  { folder }: Stage,
  { applicationUrl, ownerUrl }: { applicationUrl: string; ownerUrl: string },
  program: string,
  ...words: string[]
): Promise<void> {
  const path = fileURLToPath(new URL(`../../apps/local/src/backup/${program}`, import.meta.url));
  const environment = { DATA_DIR: folder, DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: ownerUrl };
  await promisify(execFile)(process.execPath, [path, ...words], { env: { ...process.env, ...environment } });
}

/** Whatever may keep people from being told, or have them told twice. */
export const TELLING_FAULTS: Fault[] = [...DEATHS.map(dyingWorker), troubledServer, restoredBackup];
