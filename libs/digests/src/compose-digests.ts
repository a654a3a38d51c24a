import { Injectable, Logger } from '@nestjs/common';
import { NewContentQueries } from '#libs/feed';
import { Clock, groupBy } from '#libs/kernel';
import { ReaderRepository, Tell, type Concerned } from '#libs/notifications';
import { Database, type Transaction } from '#libs/platform';
import { AHEAD_MS, judge, type Planned, type Verdict } from './digest-plan.rules.js';
import { DigestRepository, type DigestRow } from './digest.repository.js';
import { aboutNew, NewContent } from './new-content.js';

const MEMBERS_AT_A_TIME = 500;
/** A handful that people read; all the rest is in their feed. */
const MOST_ITEMS = 5;
/** What is older is no news, to whomever it was never told. */
const NEWS_MS = 14 * 86_400_000;
/** What is approved just now may not be there to see yet: it comes with the next one. */
const SETTLING_MS = 60_000;

/** A member whose digest is made now. */
interface Made {
  row: DigestRow;
  planned: Planned;
}

/**
 * Makes the digests whose moment is near: for each member a notification of what is new to them, which goes by mail at the
 * moment they chose, together with all else that waits for it. Who has nothing new is told nothing. The note that a
 * member was told stands in the transaction that tells them, so that a digest is made once, wherever a worker stops.
 */
@Injectable()
export class ComposeDigests {
  private readonly logger = new Logger(ComposeDigests.name);

  constructor(
    private readonly database: Database,
    private readonly digests: DigestRepository,
    private readonly readers: ReaderRepository,
    private readonly feed: NewContentQueries,
    private readonly kind: NewContent,
    private readonly tell: Tell,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes all that are near, in whichever organisation.
   * @throws the last failure after every organisation had its turn.
   */
  async execute(): Promise<void> {
    let failure: Error | undefined;
    for (const { organisationId, paused } of await this.digests.organisations(this.clock.now())) {
      try {
        await this.executeIn(organisationId, paused);
      } catch (error) {
        failure = error as Error;
        this.logger.warn(`Organisation ${organisationId}: ${failure.message}`);
      }
    }
    if (failure) throw failure;
  }

  /**
   * @param paused passes over those whose moment comes while telling waits for an operator after a restore.
   * @returns how many members were told.
   */
  async executeIn(organisationId: string, paused = false): Promise<number> {
    let told = 0;
    for (;;) {
      const some = await this.database.within(organisationId, (tx) => this.some(tx, paused));
      told += some.told;
      if (some.looked < MEMBERS_AT_A_TIME) return told;
    }
  }

  private async some(tx: Transaction, paused: boolean): Promise<{ looked: number; told: number }> {
    const now = this.clock.now();
    const rows = await this.digests.take(tx, now, MEMBERS_AT_A_TIME);
    const readers = await this.readers.byId(
      tx,
      rows.filter(({ shares }) => shares).map(({ memberId }) => memberId),
    );
    const verdicts = rows.map((row): [DigestRow, Verdict] => {
      const reader = readers.get(row.memberId);
      return [row, reader ? judge(row, reader, now) : { now: null, next: null }];
    });
    const until = new Date(now.getTime() - SETTLING_MS);
    const due = verdicts.flatMap(([row, verdict]) => (verdict.now ? [{ row, planned: verdict.now }] : []));
    const told = paused ? 0 : await this.make(tx, due, until);
    await this.digests.note(
      tx,
      verdicts.map(([{ memberId, lastOn, toldUntil }, { now: made, next }]) => ({
        memberId,
        lookAt: next && new Date(next.at.getTime() - AHEAD_MS),
        planned: next,
        lastOn: made?.on ?? lastOn,
        toldUntil: made && until > toldUntil ? until : toldUntil,
      })),
    );
    return { looked: rows.length, told };
  }

  private async make(tx: Transaction, due: readonly Made[], until: Date): Promise<number> {
    const untold = due.map(({ row: { memberId, toldUntil }, planned }) => ({
      memberId,
      since: new Date(Math.max(toldUntil.getTime(), planned.at.getTime() - NEWS_MS)),
    }));
    const news = new Map((await this.feed.forMembers(tx, untold, until, MOST_ITEMS)).map((one) => [one.memberId, one]));
    let told = 0;
    for (const together of groupBy(due, ({ planned }) => `${planned.on} ${planned.at.getTime()}`).values()) {
      const { at, on } = together[0]!.planned;
      const concerned = together.flatMap(({ row: { memberId } }): Concerned[] => {
        const one = news.get(memberId);
        return one ? [{ memberId, about: aboutNew(one.itemIds, one.firstTitle, one.total), group: on }] : [];
      });
      told += await this.tell.execute(tx, this.kind, concerned, { cause: `digest:${on}`, at, mailFrom: at });
    }
    return told;
  }
}
