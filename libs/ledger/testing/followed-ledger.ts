import { IsString } from 'class-validator';
import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import {
  defineFact,
  FollowLedger,
  Followers,
  LedgerModule,
  LedgerQueries,
  LedgerRepository,
  Projection,
  Reaction,
  type FollowerStanding,
  type LedgerEntry,
} from '../src/index.js';

class Labelled {
  @IsString()
  label: string;
}
export const thingHappened = defineFact({ kind: 'test.thing_happened', subject: 'thing', detail: Labelled });
export const otherHappened = defineFact({ kind: 'test.other_happened', subject: 'thing', detail: Labelled });

export class Recorder extends Projection {
  readonly name = 'test.recorder';
  readonly takes = [thingHappened];
  seen: string[] = [];
  /** Labels it cannot take. */
  refuses = new Set<string>();

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const labels = thingHappened.among(entries).map(({ detail }) => detail.label);
    const refused = labels.find((label) => this.refuses.has(label));
    if (refused) throw new Error(`cannot take ${refused}`);
    this.seen.push(...labels);
  }

  async clear(): Promise<void> {
    this.seen = [];
  }
}

/** Takes the same facts, and whatever happens to the recorder. */
export class Bystander extends Reaction {
  readonly name = 'test.bystander';
  readonly takes = [thingHappened];
  seen = 0;

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen += entries.length;
  }
}

export class Newcomer extends Reaction {
  readonly name = 'test.newcomer';
  readonly takes = [thingHappened];
  override readonly from = 'now';
  seen = 0;

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen += entries.length;
  }
}

/** The ledger room with a follower that can be made to fail and one beside it, and a fresh organisation for each test. */
export class FollowedLedger {
  readonly recorder = new Recorder();
  readonly bystander = new Bystander();
  organisationId = '';

  private constructor(
    readonly test: TestDatabase,
    readonly room: Room,
  ) {}

  static async open(): Promise<FollowedLedger> {
    const test = await createTestDatabase();
    const stage = new FollowedLedger(test, await openRoom(test, LedgerModule));
    stage.room.get(Followers).register(stage.recorder);
    stage.room.get(Followers).register(stage.bystander);
    return stage;
  }

  /** What follows is about an organisation that nothing has happened in. */
  async begin(): Promise<void> {
    this.organisationId = newId();
    await this.test.owner(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name) VALUES ($1, $2, 'Acme', 'Acme')`,
      [this.organisationId, `a${this.organisationId}`],
    );
    [this.recorder.seen, this.bystander.seen] = [[], 0];
    this.recorder.refuses.clear();
  }

  fact(label: string, of = thingHappened) {
    return of.of({ at: new Date('2026-11-02T09:00:00Z'), subjectId: newId(), detail: { label } });
  }

  append(...labels: string[]): Promise<string[]> {
    return this.test.database.within(this.organisationId, (tx) =>
      this.room.get(LedgerRepository).append(tx, ...labels.map((label) => this.fact(label))),
    );
  }

  follow(): Promise<number> {
    return this.room.get(FollowLedger).execute(this.organisationId);
  }

  step() {
    return this.room.get(FollowLedger).step(this.organisationId, this.recorder.name);
  }

  /** How the recorder stands. */
  async standing(): Promise<FollowerStanding | undefined> {
    const actor = { organisationId: this.organisationId, memberId: newId(), roles: [] };
    return (await this.room.get(LedgerQueries).standings(actor)).find(({ name }) => name === this.recorder.name);
  }
}
