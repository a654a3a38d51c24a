import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say } from '#libs/kernel';
import { once, type Transaction } from '#libs/platform';
import { FRESH_MS } from './look-times.rules.js';
import { PageRepository } from './page.repository.js';
import type { PageWatch } from './page-snapshot.js';
import { isHeld } from './watch-pages.js';

/** Why nothing is shared whose page says something else than what was approved. */
export const PAGE_CHANGED = say(
  'Not shared yet: the page behind its link has changed since it was approved. A reviewer looks whether it is still right.',
);

/** Whether the page behind a version's link keeps it from being shared. */
@Injectable()
export class PageHold {
  constructor(
    private readonly pages: PageRepository,
    private readonly clock: Clock,
  ) {}

  /** @param certified SHA-256 of the page that its certificate names; null where it names none. */
  async holds(tx: Transaction, versionId: string, certified: string | null): Promise<boolean> {
    const watch = await this.watch(tx, versionId);
    if (!watch) return false;
    // Whoever can write rows can write what was accepted too; what was signed is what counts.
    return isHeld(watch) || (certified !== null && watch.acceptedSha256 !== certified);
  }

  /** @throws DomainError conflict `page_changed`. */
  async refuse(tx: Transaction, versionId: string, certified: string | null): Promise<void> {
    if (await this.holds(tx, versionId, certified)) throw DomainError.conflict('page_changed', PAGE_CHANGED);
  }

  /** Whether the page was not looked at for an hour, and so is before something is published. */
  async isStale(tx: Transaction, versionId: string): Promise<boolean> {
    const watch = await this.watch(tx, versionId);
    if (watch?.state !== 'live' || isHeld(watch)) return false;
    return !watch.lookedAt || this.clock.now().getTime() - watch.lookedAt.getTime() >= FRESH_MS;
  }

  private watch(tx: Transaction, versionId: string): Promise<PageWatch | null> {
    return once(tx, `page-snapshots.watch ${versionId}`, () => this.pages.watch(tx, versionId));
  }
}
