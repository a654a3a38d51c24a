import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#libs/platform';
import { TextReviewRepository } from './text-review.repository.js';

const MOST_AT_ONCE = 200;

/** Seals the texts that a version before kept in clear, also those of a backup that was restored. */
@Injectable()
export class SealTexts {
  constructor(
    private readonly database: Database,
    private readonly reviews: TextReviewRepository,
  ) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_texts_in_clear: string }>(
      'organisations_with_texts_in_clear()',
    );
    return rows.map((row) => row.organisations_with_texts_in_clear);
  }

  async execute(organisationId: string): Promise<void> {
    while ((await this.database.within(organisationId, (tx) => this.seal(tx))) === MOST_AT_ONCE);
  }

  private async seal(tx: Transaction): Promise<number> {
    const found = await this.reviews.inClear(tx, MOST_AT_ONCE);
    for (const review of found) await this.reviews.seal(tx, review);
    return found.length;
  }
}
