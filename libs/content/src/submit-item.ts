import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, hasRole, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { WatchPages } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { ApprovalRepository } from './approval.repository.js';
import { readinessProblems } from './draft.rules.js';
import { mayEdit } from './item-access.rules.js';
import { nextState } from './item-state.rules.js';
import { ItemRepository } from './item.repository.js';
import { ScreenVersion } from './screen-version.js';
import { VersionRepository } from './version.repository.js';
import { versionSubmitted } from './version.facts.js';

const NOT_SENT = say(
  'It was changed since you opened it, and was not sent to review. Look at what it says now; then send that.',
);

/** What somebody sends to review: the version they saw, and, where they say it, the revision of it. */
export interface SeenVersion {
  versionId: string;
  revision?: number;
}

/** Sends an item's newest version to review; from here on that version does not change. */
@Injectable()
export class SubmitItem {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly screenVersion: ScreenVersion,
    private readonly edits: EditRepository,
    private readonly pages: WatchPages,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError invalid naming what is missing, rule_violation `guideline_block` with an error for each
   * caption that a guideline forbids, forbidden `not_yours` or `rejected`, conflict `wrong_state`, and of what was
   * seen conflict `changed_meanwhile` when the revision is not the newest, `version_moved_on` when the version is not.
   */
  async execute(actor: Actor, itemId: string, seen: SeenVersion): Promise<void> {
    const refusal = await this.database.within(actor, (tx) => this.submit(tx, actor, itemId, seen));
    if (refusal) throw refusal;
  }

  private async submit(tx: Transaction, actor: Actor, itemId: string, seen: SeenVersion): Promise<DomainError | null> {
    const at = this.clock.now();
    const item = await this.items.lock(tx, itemId);
    mayEdit(actor, item);
    if (!(await this.edits.wouldTake(tx, `item.${itemId}`, seen.revision))) throw changedMeanwhile();
    if (seen.versionId !== item.currentVersionId) throw movedOn(item.currentVersionId);
    const state = nextState(item.state, 'submit');
    if (!hasRole(actor, 'comms_lead') && (await this.approvals.isRejected(tx, itemId))) throw rejected();
    const version = await this.versions.get(tx, item.currentVersionId);
    const errors = readinessProblems(version, at);
    if (errors.length > 0) throw DomainError.invalidFields(errors, say('The item is not ready for review.'));
    const [screening] = await this.screenVersion.execute(tx, actor, [version]);
    if (screening?.refusal) return screening.refusal;
    await this.versions.submitted(tx, version.id, actor.memberId, at);
    // Whoever still writes on it is told, instead of taking it out of the queue unknowingly.
    await this.edits.claim(tx, actor, `item.${itemId}`, undefined, at);
    await this.items.moved(tx, item, state, at);
    await this.pages.submitted(tx, version);
    await this.ledger.append(
      tx,
      versionSubmitted.of({
        at,
        actorId: actor.memberId,
        subjectId: version.id,
        detail: { itemId, number: version.number, verdict: screening?.verdict, route: screening?.route },
      }),
    );
    return null;
  }
}

function rejected(): DomainError {
  return DomainError.forbidden(
    say('A reviewer rejected this item. Only a comms lead may send another version of it to review.'),
    'rejected',
  );
}

function changedMeanwhile(): DomainError {
  return DomainError.conflict('changed_meanwhile', NOT_SENT);
}

function movedOn(versionId: string): DomainError {
  return DomainError.conflict('version_moved_on', NOT_SENT, { versionId });
}
