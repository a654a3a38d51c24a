import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { PostCheckRepository } from './post-check.repository.js';

/** Has a post read sooner than its turn would come, for whoever waits for what became of it. */
@Injectable()
export class ReadSoon {
  constructor(private readonly checks: PostCheckRepository) {}

  /** Nothing for a post that is not looked after. */
  async execute(tx: Transaction, shareId: string, by: Date): Promise<void> {
    const check = await this.checks.lock(tx, shareId);
    if (!check || (check.nextAt !== null && check.nextAt <= by)) return;
    await this.checks.save(tx, shareId, { nextAt: by });
  }
}
