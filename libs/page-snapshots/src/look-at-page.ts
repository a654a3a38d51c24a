import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { LOOK_LEASE_MS, nextLook, TOLD_AFTER } from './look-times.rules.js';
import { pageChanged, pageRestored, pageSeen, pageUnreachable } from './page.facts.js';
import { PageRepository } from './page.repository.js';
import type { PageSnapshot, PageWatch } from './page-snapshot.js';
import { ReadPage, type ReadOutcome } from './read-page.js';

/**
 * Reads the page behind the link of a version, outside any transaction, and keeps what is new about it. Of what is live
 * a page that says something else than what was approved holds the version back; one that cannot be read never does, nor
 * does one that is read for the first time after the approval, but a reviewer is asked to look at it.
 */
@Injectable()
export class LookAtPage {
  constructor(
    private readonly database: Database,
    private readonly pages: PageRepository,
    private readonly readPage: ReadPage,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns false when somebody else is looking, or there is no page to look at; true too for one looked at no more. */
  async execute(organisationId: string, versionId: string): Promise<boolean> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + LOOK_LEASE_MS);
    const watch = await this.database.within(organisationId, (tx) => this.pages.claim(tx, versionId, at, until));
    if (!watch) return false;
    if (watch.state === 'ended' || (watch.until && watch.until <= at)) {
      const over = { state: 'ended', nextLookAt: null, lookingUntil: null } as const;
      await this.database.within(organisationId, (tx) => this.pages.save(tx, versionId, over));
      return true;
    }
    const read = await this.readPage.execute(watch.address);
    await this.database.within(organisationId, (tx) => this.keep(tx, watch, read));
    return true;
  }

  private async keep(tx: Transaction, claimed: PageWatch, read: ReadOutcome): Promise<void> {
    const { versionId, itemId } = claimed;
    const at = this.clock.now();
    const before = await this.pages.newest(tx, versionId);
    const snapshot: PageSnapshot = { id: newId(), itemId, versionId, ...read, fetchedAt: at };
    const kept = before && saysTheSame(before, snapshot) ? before : snapshot;
    // Before the watch is locked: whoever decides on the item locks the item first, and what is kept points at that.
    if (kept === snapshot) await this.pages.insert(tx, snapshot);
    // As it is by now: it may have been approved meanwhile.
    const watch = await this.pages.lock(tx, versionId);
    if (!watch) return;
    if (read.sha256 === null) await this.failed(tx, watch, at);
    else await this.succeeded(tx, watch, { ...kept, sha256: read.sha256 }, kept === snapshot, at);
  }

  private async failed(tx: Transaction, { versionId, itemId, state, failures }: PageWatch, at: Date): Promise<void> {
    const tries = failures + 1;
    const nextLookAt = state === 'ended' ? null : nextLook(state, versionId, at, tries);
    await this.pages.save(tx, versionId, { lookingUntil: null, lookedAt: at, failures: tries, nextLookAt });
    if (tries !== 1 && tries !== TOLD_AFTER) return;
    const detail = { itemId, tries };
    await this.ledger.append(tx, pageUnreachable.of({ at, actorId: null, subjectId: versionId, detail }));
  }

  private async succeeded(
    tx: Transaction,
    watch: PageWatch,
    { id: snapshotId, sha256: hash }: PageSnapshot & { sha256: string },
    fresh: boolean,
    at: Date,
  ): Promise<void> {
    const { versionId, itemId, state, changedAt, acceptedSha256 } = watch;
    const nextLookAt = state === 'ended' ? null : nextLook(state, versionId, at, 0);
    const live = state === 'live';
    const differs = live && acceptedSha256 !== null && acceptedSha256 !== hash;
    const first = live && acceptedSha256 === null;
    await this.pages.save(tx, versionId, {
      ...{ lookingUntil: null, lookedAt: at, readAt: at, failures: 0, nextLookAt },
      // Where no page could be read before the approval, the first that can is what others are compared with. It was
      // approved without; so it holds nothing, and a reviewer is asked to look.
      ...(first && { acceptedSha256: hash, acceptedId: snapshotId, unseenSince: at }),
      ...(live && { changedAt: differs ? (changedAt ?? at) : null }),
    });
    const fact = { at, actorId: null, subjectId: versionId };
    const detail = { itemId, snapshotId, hash };
    if (fresh)
      await this.ledger.append(
        tx,
        pageSeen.of({ ...fact, detail: { ...detail, ...(first && { approvedUnread: true }) } }),
      );
    if (differs && (fresh || !changedAt)) {
      await this.ledger.append(tx, pageChanged.of({ ...fact, detail: { ...detail, approved: acceptedSha256 } }));
    }
    if (live && !differs && changedAt) await this.ledger.append(tx, pageRestored.of({ ...fact, detail }));
  }
}

/** Whether there is nothing to keep: it says the same as it is compared, or fails for the same reason. */
function saysTheSame(before: PageSnapshot, now: PageSnapshot): boolean {
  if (now.sha256 !== null) return before.sha256 === now.sha256 && before.address === now.address;
  return before.sha256 === null && JSON.stringify(before.problem) === JSON.stringify(now.problem);
}
