import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberErased } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { ExcerptEntity } from './excerpt.entity.js';
import { forgottenBefore } from './retention.rules.js';

const MOST_AT_ONCE = 5_000;

/** Removes words whose time has passed, and those of members who are erased: without their key nobody reads them. */
@Injectable()
export class ForgetExcerpts extends Reaction implements OnModuleInit {
  readonly name = 'excerpts.forget';
  readonly takes = [memberErased];

  constructor(
    private readonly followers: Followers,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const { subjectId: memberId } of memberErased.among(entries)) {
      await tx.getRepository(ExcerptEntity).delete({ memberId });
    }
  }

  /** Organisations that keep words longer than they should. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_excerpts_before: string }>(
      'organisations_with_excerpts_before($1)',
      [forgottenBefore(this.clock.now())],
    );
    return rows.map((row) => row.organisations_with_excerpts_before);
  }

  async execute(organisationId: string): Promise<void> {
    while ((await this.database.within(organisationId, (tx) => this.forget(tx))) === MOST_AT_ONCE);
  }

  private async forget(tx: Transaction): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM excerpts WHERE organisation_id = current_organisation() AND screening_id IN (
         SELECT e.screening_id FROM excerpts e
          WHERE e.organisation_id = current_organisation() AND e.retention = 'passing' AND e.at < $1
            AND NOT EXISTS (SELECT FROM legal_holds h
                             WHERE h.organisation_id = e.organisation_id AND h.member_id = e.member_id)
          LIMIT ${MOST_AT_ONCE})`,
      [forgottenBefore(this.clock.now())],
    );
    return count;
  }
}
