import { Injectable, Logger } from '@nestjs/common';
import { Rarely } from '#libs/kernel';
import { FollowLedger, LedgerWork, SealEntries, WakeFollowers } from '#libs/ledger';
import { Configuration, DatabaseSignals } from '#libs/platform';
import { Turns } from './turns.js';
import { visitOrganisations } from './visit-organisations.js';

const LOOK_EVERY_MS = 1_000;
/** Facts of one moment are sealed together; while followers are at work, those of a longer one, or each would be taken in alone. */
const GATHER_MS = 15;
const GATHER_AT_WORK_MS = 200;
const MOST = 1_000;

/**
 * Seals what is entered and brings followers on, wherever something waits: at once when the database signals, and by a
 * look of its own every second, since signals can be missed. Each (organisation, follower) is a piece of work of its own.
 */
@Injectable()
export class AttendLedger {
  private readonly logger = new Logger(AttendLedger.name);
  private readonly turns: Turns;
  private readonly signalled = new Set<string>();
  private gathering?: NodeJS.Timeout;
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private looking = Promise.resolve();
  private readonly rarely = new Rarely();

  constructor(
    configuration: Configuration,
    private readonly signals: DatabaseSignals,
    private readonly work: LedgerWork,
    private readonly wakeFollowers: WakeFollowers,
    private readonly sealEntries: SealEntries,
    private readonly followLedger: FollowLedger,
  ) {
    this.turns = new Turns(configuration.values.workerConcurrency);
  }

  async start(): Promise<void> {
    const { wakeFollowers } = this;
    await visitOrganisations(await wakeFollowers.organisations(), (one) => wakeFollowers.begin(one));
    await this.signals.listen('vouchsafe_ledger', (organisationId) => this.hear(organisationId));
    this.looking = this.lookAgain();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.gathering);
    await this.looking;
    this.turns.clear();
    await this.turns.settled();
  }

  private hear(organisationId: string): void {
    this.signalled.add(organisationId);
    this.gathering ??= setTimeout(
      () => {
        this.gathering = undefined;
        for (const signalled of this.signalled) this.seal(signalled);
        this.signalled.clear();
      },
      this.turns.busy ? GATHER_AT_WORK_MS : GATHER_MS,
    );
  }

  private async lookAgain(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.warn(`What waits in ledgers could not be looked up: ${(error as Error).message}`);
    }
    if (!this.stopped) this.timer = setTimeout(() => (this.looking = this.lookAgain()), LOOK_EVERY_MS);
  }

  private async look(): Promise<void> {
    for (const organisationId of await this.work.unsealed(MOST)) this.seal(organisationId);
    for (const { organisationId, follower } of await this.work.waiting(MOST)) this.follow(organisationId, follower);
  }

  private seal(organisationId: string): void {
    this.take('seal', organisationId, async () => {
      const { woken, more } = await this.sealEntries.execute(organisationId);
      for (const follower of woken) this.follow(organisationId, follower);
      if (more) this.seal(organisationId);
    });
  }

  private follow(organisationId: string, follower: string): void {
    this.take(follower, organisationId, async () => {
      const { more } = await this.followLedger.step(organisationId, follower);
      if (more) this.follow(organisationId, follower);
    });
  }

  private take(group: string, organisationId: string, work: () => Promise<void>): void {
    if (this.stopped) return;
    this.turns.add({
      key: `${group} ${organisationId}`,
      group,
      work: () =>
        work().catch((error: Error) => this.warn(`${group} in organisation ${organisationId}: ${error.message}`)),
    });
  }

  private warn(words: string): void {
    if (this.rarely.again(words)) this.logger.warn(words);
  }
}
