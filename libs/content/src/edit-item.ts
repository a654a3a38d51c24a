import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { saysTheSame } from './certificate.rules.js';
import { CheckDraft } from './check-draft.js';
import type { Draft } from './draft.js';
import { mayEdit } from './item-access.rules.js';
import { nextState, type ItemState } from './item-state.rules.js';
import { ItemRepository } from './item.repository.js';
import { ScreenVersion } from './screen-version.js';
import { VersionRepository } from './version.repository.js';
import { versionCreated, versionEdited } from './version.facts.js';

const DECIDED: readonly ItemState[] = ['approved', 'sent_back'];

/**
 * Changes a draft of one's own; of somebody else's, or once the version went to review, it begins the next version. So
 * every version has one writer, nothing that anybody wrote is lost, and each change is a fact with its author. What was
 * decided on and is saved as it stands keeps its version, and with it its approval; what waits for review leaves the queue
 * also then, which is how it is taken out of it.
 */
@Injectable()
export class EditItem {
  constructor(
    private readonly database: Database,
    private readonly checkDraft: CheckDraft,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly screenVersion: ScreenVersion,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from; `toReview`: it is to be sent to review next. @throws DomainError invalid naming fields, forbidden `not_yours`,
   * conflict `changed_meanwhile` when somebody else saved since, conflict `wrong_state` for a retired item.
   */
  async execute(actor: Actor, itemId: string, draft: Draft, began?: number, toReview = false): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      mayEdit(actor, item);
      const state = nextState(item.state, 'edit');
      const errors = await this.checkDraft.execute(tx, draft, { toReview, at, writerId: actor.memberId });
      if (errors.length > 0) throw DomainError.invalidFields(errors);
      const current = await this.versions.get(tx, item.currentVersionId);
      const same = saysTheSame(current, draft);
      if (same && !toReview && DECIDED.includes(item.state)) return;
      await this.edits.claim(tx, actor, `item.${itemId}`, began, at);
      if (item.state === 'draft' && (same || current.createdBy === actor.memberId)) {
        const known = new Set(current.captions.map((caption) => caption.id));
        await this.versions.replace(tx, { ...current, ...draft, captions: withIds(draft, known) });
        await this.items.edited(tx, item, state, draft.title, current.id, at);
        await this.screenVersion.execute(tx, actor, [await this.versions.get(tx, current.id)]);
        if (same) return;
        const detail = { itemId, number: current.number };
        await this.ledger.append(tx, versionEdited.of({ at, actorId: actor.memberId, subjectId: current.id, detail }));
        return;
      }
      const version = { ...draft, id: newId(), itemId, number: current.number + 1, createdBy: actor.memberId };
      await this.versions.insert(tx, [{ ...version, captions: withIds(draft, new Set()) }], at);
      await this.items.edited(tx, item, state, draft.title, version.id, at);
      await this.screenVersion.execute(tx, actor, [await this.versions.get(tx, version.id)]);
      await this.ledger.append(
        tx,
        versionCreated.of({
          at,
          actorId: actor.memberId,
          subjectId: version.id,
          detail: { itemId, number: version.number, after: item.state },
        }),
      );
    });
  }
}

/** A caption keeps its id as long as it is the same draft's; each id once. */
function withIds(draft: Draft, known: Set<string>) {
  return draft.captions.map((caption) => {
    const kept = caption.id !== undefined && known.delete(caption.id);
    return { ...caption, id: kept ? (caption.id as string) : newId() };
  });
}
