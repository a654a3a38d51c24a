import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import {
  itemCreated,
  ItemRepository,
  ScreenVersion,
  VersionRepository,
  type Audience,
  type VersionRecord,
} from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import type { SourceEntry } from './source-entry.rules.js';

/** What the drafts of one source have in common. */
export interface DraftDefaults {
  topicIds: string[];
  audience: Audience;
  network: Network;
  language: string;
}

/** A draft that was stored, and what screening it came to. */
export interface StoredDraft {
  itemId: string;
  sourceKey: string;
  verdict: Verdict | null;
}

/** Stores what came from a source as drafts of whoever acts, each screened; nothing of it is sent to review. */
@Injectable()
export class StoreDrafts {
  constructor(
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly screenVersion: ScreenVersion,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers those that were stored: what is known by its key already is left out. */
  async execute(
    tx: Transaction,
    actor: Actor,
    fresh: readonly (SourceEntry & { imageId?: string | null })[],
    defaults: DraftDefaults,
  ): Promise<StoredDraft[]> {
    const at = this.clock.now();
    const drafts = fresh.map((entry) => ({ sourceKey: entry.key, version: this.draftOf(entry, actor, defaults) }));
    const inserted = await this.items.insert(
      tx,
      drafts.map(({ sourceKey, version: { id: versionId, itemId: id, title } }) => {
        return { id, authorId: actor.memberId, title, versionId, sourceKey };
      }),
      at,
    );
    const stored = drafts.filter(({ version }) => inserted.has(version.itemId));
    const versions = stored.map(({ version }) => version);
    await this.versions.insert(tx, versions, at);
    await this.ledger.append(
      tx,
      ...versions.map(({ id: versionId, itemId: subjectId }) =>
        itemCreated.of({ at, actorId: actor.memberId, subjectId, detail: { versionId, imported: true } }),
      ),
    );
    const screenings = await this.screenVersion.execute(tx, actor, versions);
    return stored.map(({ sourceKey, version }, index) => {
      return { itemId: version.itemId, sourceKey, verdict: screenings[index]?.verdict ?? null };
    });
  }

  private draftOf(
    { title, summary, caption, linkUrl, imageId = null }: SourceEntry & { imageId?: string | null },
    actor: Actor,
    { topicIds, audience, network, language }: DraftDefaults,
  ): VersionRecord {
    return {
      id: newId(),
      itemId: newId(),
      number: 1,
      title,
      summary,
      linkUrl,
      linkTitle: null,
      imageId,
      imageAlt: null,
      // Whoever takes it up says by what right it is shown, before it goes to review.
      imageRights: null,
      imageRightsUntil: null,
      imagePeople: null,
      publishFrom: null,
      topicIds,
      audience,
      featured: false,
      expiresAt: null,
      captions: [
        {
          id: newId(),
          network,
          language,
          text: caption,
          slots: [],
          locked: false,
          disclosure: null,
          disclosureLanguage: null,
          screeningId: null,
        },
      ],
      createdBy: actor.memberId,
      createdAt: this.clock.now(),
      submittedBy: null,
      submittedAt: null,
      verdict: null,
      route: false,
      screenedUnder: null,
      screeningId: null,
    };
  }
}
