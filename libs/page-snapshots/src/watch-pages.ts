import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { pageAccepted } from './page.facts.js';
import { PageRepository } from './page.repository.js';
import type { PageSnapshot, PageWatch, SeenPage } from './page-snapshot.js';
import { nextLook } from './look-times.rules.js';

/** A version, as far as the page behind its link goes. */
interface Linked {
  id: string;
  itemId: string;
  linkUrl: string | null;
  expiresAt: Date | null;
}

/**
 * Which pages are looked after, as part of what happens to the versions whose links lead there: from the review on, and
 * for as long as anything of them can be shared.
 */
@Injectable()
export class WatchPages {
  constructor(
    private readonly pages: PageRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** A version goes to review: its page is read soon. */
  async submitted(tx: Transaction, version: Linked): Promise<void> {
    if (version.linkUrl === null) return;
    const known = await this.pages.lock(tx, version.id);
    const watch = known ?? fresh(version, version.linkUrl);
    await this.pages.put(tx, { ...watch, state: 'review', nextLookAt: this.clock.now(), failures: 0 });
  }

  /** A version is approved: from now on its page is compared with what was read until now. */
  async approved(tx: Transaction, version: Linked): Promise<void> {
    await this.pages.end(tx, version.itemId, version.id);
    if (version.linkUrl === null) return;
    const at = this.clock.now();
    const watch = (await this.pages.lock(tx, version.id)) ?? fresh(version, version.linkUrl);
    const seen = await this.pages.newest(tx, version.id, true);
    await this.pages.put(tx, {
      ...watch,
      state: 'live',
      until: version.expiresAt,
      // What has never been read is looked at soon, and counts from then on.
      nextLookAt: seen ? nextLook('live', version.id, at, 0) : at,
      acceptedSha256: seen?.sha256 ?? null,
      acceptedId: seen?.id ?? null,
      changedAt: null,
      unseenSince: null,
    });
  }

  /** Nothing of an item is shared any more. */
  async ended(tx: Transaction, itemId: string): Promise<void> {
    await this.pages.end(tx, itemId, null);
  }

  /** Whether a reviewer is to look at the page of what is approved: it changed, or was first read after the approval. */
  async isToSee(tx: Transaction, versionId: string): Promise<boolean> {
    const watch = await this.pages.watch(tx, versionId);
    return watch !== null && (isHeld(watch) || isUnseen(watch));
  }

  /** The newest page of a version that could be read, as a certificate names it. */
  async certified(tx: Transaction, versionId: string): Promise<SeenPage | null> {
    return named(await this.pages.newest(tx, versionId, true));
  }

  /** The hashes of the newest pages that could be read, by version; of many. */
  async lastRead(tx: Transaction, versionIds: readonly string[]): Promise<Map<string, string>> {
    return this.pages.lastRead(tx, versionIds);
  }

  /** When a version's page was read last that came to each of these hashes, by hash. */
  async readAt(tx: Transaction, versionId: string, hashes: readonly string[]): Promise<Map<string, Date>> {
    return this.pages.readAt(tx, versionId, hashes);
  }

  /** Until the transaction ends no other page of the version counts than the one last read. */
  async keep(tx: Transaction, versionId: string): Promise<void> {
    await this.pages.lock(tx, versionId);
  }

  /**
   * Whoever approves saw the page as it was last read, or none when none has been read.
   * @throws DomainError conflict `page_moved_on`.
   */
  async wasSeen(tx: Transaction, versionId: string, hash: string | null): Promise<void> {
    const newest = await this.pages.newest(tx, versionId, true);
    if ((newest?.sha256 ?? null) === hash) return;
    throw DomainError.conflict('page_moved_on', !newest ? NONE_READ : hash ? READ_ANEW : READ_MEANWHILE);
  }

  /**
   * What the page says now is what was approved from now on.
   * @param certify signs it; answers the certificate's hash.
   * @throws DomainError conflict `page_moved_on` when the page is not the one that was seen, or no reviewer is to look at it.
   */
  async accept(
    tx: Transaction,
    actorId: string,
    versionId: string,
    hash: string,
    certify: (page: SeenPage) => Promise<string>,
  ): Promise<void> {
    const watch = await this.pages.lock(tx, versionId);
    const seen = await this.pages.newest(tx, versionId, true);
    if (!watch || !(isHeld(watch) || isUnseen(watch)) || !seen || seen.sha256 !== hash) throw movedOn();
    const at = this.clock.now();
    const signed = await certify(named(seen)!);
    await this.pages.save(tx, versionId, {
      acceptedSha256: hash,
      acceptedId: seen.id,
      changedAt: null,
      unseenSince: null,
    });
    const detail = { itemId: watch.itemId, snapshotId: seen.id, hash, signed };
    await this.ledger.append(tx, pageAccepted.of({ at, actorId, subjectId: versionId, detail }));
  }
}

export function isHeld({ state, changedAt }: PageWatch): boolean {
  return state === 'live' && changedAt !== null;
}

/** Whether no reviewer has seen a page that was read for the first time after the approval: it holds nothing. */
export function isUnseen({ state, unseenSince }: PageWatch): boolean {
  return state === 'live' && unseenSince !== null;
}

function named(seen: PageSnapshot | null): SeenPage | null {
  return seen && { address: seen.address, hash: seen.sha256!, seenAt: seen.fetchedAt.toISOString() };
}

function fresh({ id: versionId, itemId }: Linked, address: string): PageWatch {
  const never = { until: null, nextLookAt: null, lookingUntil: null, lookedAt: null, readAt: null, changedAt: null };
  const nothing = { acceptedSha256: null, acceptedId: null, unseenSince: null };
  return { versionId, itemId, address, state: 'review', failures: 0, ...nothing, ...never };
}

const MOVED_ON: Sentence = say(
  'The page is not the one you saw any more, or somebody has looked at it already; look at what it says now.',
);

const READ_ANEW: Sentence = say(
  'The page behind the link was read anew and says something else than what you saw; look at it, then decide.',
);

const READ_MEANWHILE: Sentence = say(
  'The page behind the link has been read by now, and you have not seen it; look at it, then decide.',
);

const NONE_READ: Sentence = say(
  'No page behind a link of this version was read, so you cannot have seen one; look at it again, then decide.',
);

function movedOn(): DomainError {
  return DomainError.conflict('page_moved_on', MOVED_ON);
}
