import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Follower, FollowLedger, type LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { OpenCase } from './open-case.js';

/**
 * Opens a case for every text that the screening routed, whatever its verdict and whatever became of it since. The
 * clock starts when the text was screened, not when this follower reads of it.
 */
@Injectable()
export class OpenCases extends Follower implements OnModuleInit {
  readonly name = 'safety.cases';
  readonly kinds = ['screening.routed'];

  constructor(
    private readonly followLedger: FollowLedger,
    private readonly openCase: OpenCase,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followLedger.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const { subjectId: screeningId, at, actorId: memberId, detail } of entries) {
      const subjectId = (detail.ofId as string | null) ?? null;
      await this.openCase.execute(tx, { screeningId, at, memberId, source: String(detail.of), subjectId });
    }
  }

  /** Cases hold what people have decided, so they are never thrown away: a rebuild finds each text's case again. */
  async clear(): Promise<void> {}
}
