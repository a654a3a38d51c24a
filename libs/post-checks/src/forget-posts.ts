import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { PostCheckRepository } from './post-check.repository.js';

/** Before an item is erased: what was seen of its posts goes first. */
@Injectable()
export class ForgetPosts {
  constructor(private readonly checks: PostCheckRepository) {}

  async execute(tx: Transaction, itemId: string): Promise<void> {
    await this.checks.forget(tx, itemId);
  }
}
