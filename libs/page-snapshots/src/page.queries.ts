import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { LookAtPage } from './look-at-page.js';
import { JUST_NOW_MS } from './look-times.rules.js';
import { PageRepository } from './page.repository.js';
import type { PageSnapshot, PageWatch } from './page-snapshot.js';
import { isHeld, isUnseen } from './watch-pages.js';

/** The page behind a version's link, as people look at it. */
export interface PageView extends Pick<PageWatch, 'versionId' | 'lookedAt' | 'readAt' | 'changedAt'> {
  /** The link itself. */
  link: string;
  /** Whether somebody is looking just now, or will soon. */
  pending: boolean;
  /** Whether it keeps the version from being shared. */
  held: boolean;
  /** Whether it was read for the first time after the approval, and no reviewer has looked at it since. */
  unseen: boolean;
  /** As it was when it was last read; null where it never was. */
  newest: PageSnapshot | null;
  /** As it was when the version was approved, or the page accepted; null before that. */
  accepted: PageSnapshot | null;
  /** Why the last try could not read it. */
  problem: PageSnapshot['problem'];
}

@Injectable()
export class PageQueries {
  constructor(
    private readonly database: Database,
    private readonly pages: PageRepository,
    private readonly lookAtPage: LookAtPage,
    private readonly clock: Clock,
  ) {}

  /** Null for a version without a link, or one that has not gone to review. */
  async ofVersion(actor: Actor, itemId: string, versionId: string): Promise<PageView | null> {
    return this.database.within(actor, async (tx) => {
      const watch = await this.pages.watch(tx, versionId);
      if (!watch || watch.itemId !== itemId) return null;
      const { address: link, lookedAt, readAt, changedAt, lookingUntil, nextLookAt, acceptedId, failures } = watch;
      const now = this.clock.now();
      const failed = failures > 0 ? await this.pages.newest(tx, versionId) : null;
      return {
        ...{ versionId, link, lookedAt, readAt, changedAt, held: isHeld(watch), unseen: isUnseen(watch) },
        pending: (lookingUntil !== null && lookingUntil > now) || (nextLookAt !== null && nextLookAt <= now),
        newest: await this.pages.newest(tx, versionId, true),
        accepted: acceptedId ? await this.pages.snapshot(tx, acceptedId) : null,
        problem: failed?.problem ?? null,
      };
    });
  }

  /**
   * Reads it at once, since somebody asks; what was read just now is not read again.
   * @throws DomainError not_found; conflict `looked_at_now`.
   */
  async again(actor: Actor, itemId: string, versionId: string): Promise<void> {
    const watch = await this.database.within(actor, (tx) => this.pages.watch(tx, versionId));
    if (!watch || watch.itemId !== itemId) throw DomainError.notFound('page');
    if (watch.state === 'ended') {
      throw DomainError.conflict(
        'wrong_state',
        say('Nothing of this version is shared any more; its page is left alone.'),
      );
    }
    if (watch.lookedAt && this.clock.now().getTime() - watch.lookedAt.getTime() < JUST_NOW_MS) return;
    if (await this.lookAtPage.execute(actor.organisationId, versionId)) return;
    throw DomainError.conflict('looked_at_now', say('The page is being read just now; wait a moment.'));
  }
}
