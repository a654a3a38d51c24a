import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { DigestRepository } from './digest.repository.js';

/** After a backup was restored: members may have been told since of all that was new by now, and are not told again. */
@Injectable()
export class PassOverDigests {
  constructor(
    private readonly digests: DigestRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction): Promise<void> {
    await this.digests.passOver(tx, this.clock.now());
  }
}
