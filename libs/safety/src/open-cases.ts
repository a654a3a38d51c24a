import { Injectable, type OnModuleInit } from '@nestjs/common';
import { screeningRouted } from '#libs/guidelines';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { OpenCase } from './open-case.js';

/**
 * Opens a case for every text that the screening routed, whatever its verdict and whatever became of it since. The
 * clock starts when the text was screened, not when this follower reads of it.
 */
@Injectable()
export class OpenCases extends Reaction implements OnModuleInit {
  readonly name = 'safety.cases';
  readonly takes = [screeningRouted];

  constructor(
    private readonly followers: Followers,
    private readonly openCase: OpenCase,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const { subjectId: screeningId, at, actorId: memberId, detail } of screeningRouted.among(entries)) {
      await this.openCase.execute(tx, { screeningId, at, memberId, source: detail.of, subjectId: detail.ofId ?? null });
    }
  }
}
