import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { CheckDraft } from './check-draft.js';
import type { Draft } from './draft.js';
import { ItemRepository } from './item.repository.js';
import { ScreenVersion } from './screen-version.js';
import { VersionRepository } from './version.repository.js';
import { itemCreated } from './item.facts.js';

/** Writes a new item as a draft. */
@Injectable()
export class CreateItem {
  constructor(
    private readonly database: Database,
    private readonly checkDraft: CheckDraft,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly screenVersion: ScreenVersion,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the new item's id. `toReview`: it is to be sent to review next.
   * @throws DomainError invalid, naming every field that needs a change.
   */
  async execute(actor: Actor, draft: Draft, toReview = false): Promise<string> {
    return this.database.within(actor, (tx) => this.within(tx, actor, draft, { toReview }));
  }

  /** The same in the caller's transaction; of a suggestion, with the picture of whoever made it. */
  async within(
    tx: Transaction,
    actor: Actor,
    draft: Draft,
    { toReview = false, suggestedBy = null }: { toReview?: boolean; suggestedBy?: string | null },
  ): Promise<string> {
    const at = this.clock.now();
    const [id, versionId] = [newId(), newId()];
    const writerId = suggestedBy ?? actor.memberId;
    const errors = await this.checkDraft.execute(tx, draft, { toReview, at, writerId });
    if (errors.length > 0) throw DomainError.invalidFields(errors);
    const item = { id, authorId: actor.memberId, title: draft.title, versionId, sourceKey: null, suggestedBy };
    await this.items.insert(tx, [item], at);
    const captions = draft.captions.map((caption) => ({ ...caption, id: newId() }));
    await this.versions.insert(
      tx,
      [{ ...draft, id: versionId, itemId: id, number: 1, createdBy: actor.memberId, captions }],
      at,
    );
    // A draft is screened as soon as it is kept: what drug safety must hear of does not wait for a review.
    await this.screenVersion.execute(tx, actor, [await this.versions.get(tx, versionId)]);
    const detail = { versionId, imported: false };
    await this.ledger.append(tx, itemCreated.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    return id;
  }
}
