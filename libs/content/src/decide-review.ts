import { Injectable } from '@nestjs/common';
import { IssueCertificate } from '#libs/certificates';
import { Clock, DomainError, hasRole, newId, say, type Actor, type Sentence } from '#libs/kernel';
import { RuleSets } from '#libs/guidelines';
import { LedgerRepository } from '#libs/ledger';
import { MediaRepository } from '#libs/media';
import { Database, textHash, type Transaction } from '#libs/platform';
import { ApprovalRepository, type Decision } from './approval.repository.js';
import { certificateText } from './certificate.rules.js';
import type { VersionRecord } from './draft.js';
import { FeedEntryRepository } from './feed-entry.repository.js';
import { isOwn } from './item-access.rules.js';
import { nextState } from './item-state.rules.js';
import { ItemRepository, type ItemRecord } from './item.repository.js';
import { ScreenVersion } from './screen-version.js';
import { VersionRepository } from './version.repository.js';
import { versionApproved, versionSentBack } from './version.facts.js';

export interface ReviewDecision {
  /** The version the reviewer saw. */
  versionId: string;
  decision: Decision;
  reason?: string | null;
  /** Approve although the screening asks for a review by a person. */
  override?: boolean;
}

/** A reviewer's decision about exactly the version they saw; an approval puts it into the feed. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSets,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly media: MediaRepository,
    private readonly feed: FeedEntryRepository,
    private readonly screenVersion: ScreenVersion,
    private readonly issueCertificate: IssueCertificate,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden `own_item`, conflict `version_moved_on` or `already_decided`, rule_violation
   * `reason_needed`, `override_needed` or `guideline_block` (the rules changed since it was sent to review).
   */
  async execute(actor: Actor, itemId: string, decision: ReviewDecision): Promise<void> {
    if (!hasRole(actor, 'reviewer')) throw DomainError.forbidden(say('Only reviewers decide about content.'));
    const refusal = await this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      const version = await this.versions.get(tx, item.currentVersionId);
      checkPlace(item, version, decision);
      if (isOwn(actor, item, await this.versions.handsIn(tx, itemId))) throw ownItem();
      return decision.decision === 'approved'
        ? this.approve(tx, actor, item, version, decision)
        : this.sendBack(tx, actor, item, version, decision);
    });
    if (refusal) throw refusal;
  }

  private async sendBack(
    tx: Transaction,
    actor: Actor,
    item: ItemRecord,
    version: VersionRecord,
    decision: ReviewDecision,
  ): Promise<null> {
    const reason = decision.reason?.trim();
    if (!reason) throw reasonNeeded(say('Say what has to change, so that the author can act on it.'));
    await this.items.moved(tx, item, nextState(item.state, 'send_back'), this.clock.now());
    await this.enter(tx, actor, version, 'sent_back', reason, null);
    return null;
  }

  private async approve(
    tx: Transaction,
    actor: Actor,
    item: ItemRecord,
    version: VersionRecord,
    decision: ReviewDecision,
  ): Promise<DomainError | null> {
    const at = this.clock.now();
    const reason = decision.reason?.trim() || null;
    if (version.expiresAt !== null && version.expiresAt <= at) {
      throw DomainError.conflict('expired', say('The item has expired; send it back for a new date.'));
    }
    let verdict = version.verdict;
    if (version.screenedUnder !== (await this.ruleSets.footing(tx))) {
      // Guidelines changed or a blackout began while it waited: what is approved must stand under those of today.
      const [screening] = await this.screenVersion.execute(tx, actor, [version]);
      if (screening?.refusal) return screening.refusal;
      verdict = screening?.verdict ?? null;
    }
    const overridden = verdict === 'review';
    if (overridden && !decision.override) return overrideNeeded();
    if (overridden && !reason)
      throw reasonNeeded(say('Say why it may be published although a guideline asks for a review.'));
    const sha256 = version.imageId ? await this.media.sha256(tx, version.imageId) : null;
    const content = certificateText(version, sha256);
    const publishedAt = item.publishedAt ?? at;
    await this.items.approved(tx, item, nextState(item.state, 'approve'), publishedAt, at);
    const signed = await this.certify(tx, actor, version, content, { overridden, at });
    await this.enter(tx, actor, version, 'approved', reason, { certificate: textHash(content), overridden, signed });
    await this.feed.put(tx, version, publishedAt);
    return null;
  }

  /** @returns SHA-256 of the signed certificate. */
  private async certify(
    tx: Transaction,
    { organisationId, memberId }: Actor,
    { id: versionId, itemId, number, publishFrom: from, expiresAt: until }: VersionRecord,
    content: string,
    { overridden, at }: { overridden: boolean; at: Date },
  ): Promise<string> {
    // Read again, for it may have been screened anew just now.
    const { captions, screeningId } = await this.versions.get(tx, versionId);
    const screened = [
      ...captions.map((caption) => ({ caption: caption.id, screeningId: caption.screeningId })),
      { caption: null, screeningId },
    ];
    const approver = { memberId, as: 'reviewer', step: null, onBehalfOf: null, conditions: null, overridden };
    const approvers = [{ ...approver, decision: 'approved' as const, at: at.toISOString() }];
    const approval = { itemId, versionId, number, content, page: null, from, until, approvers, screened, at };
    return this.issueCertificate.ofVersion(tx, organisationId, approval);
  }

  private async enter(
    tx: Transaction,
    actor: Actor,
    version: VersionRecord,
    decision: Decision,
    reason: string | null,
    approval: { certificate: string; overridden: boolean; signed: string } | null,
  ): Promise<void> {
    const at = this.clock.now();
    const { id: versionId, itemId, number } = version;
    await this.approvals.insert(tx, {
      id: newId(),
      itemId,
      versionId,
      reviewerId: actor.memberId,
      decision,
      reason,
      certificate: approval?.certificate ?? null,
      at,
    });
    const fact = { at, actorId: actor.memberId, subjectId: versionId };
    await this.ledger.append(
      tx,
      approval
        ? versionApproved.of({ ...fact, detail: { itemId, number, ...approval } })
        : versionSentBack.of({ ...fact, detail: { itemId, number } }),
    );
  }
}

function checkPlace(item: ItemRecord, version: VersionRecord, decision: ReviewDecision): void {
  if (decision.versionId !== version.id) {
    throw DomainError.conflict(
      'version_moved_on',
      say('There is a newer version than the one you saw; look at that one.'),
      {
        versionId: version.id,
      },
    );
  }
  if (item.state !== 'in_review') {
    throw DomainError.conflict(
      item.state === 'approved' || item.state === 'sent_back' ? 'already_decided' : 'wrong_state',
      item.state === 'approved' || item.state === 'sent_back'
        ? say('Somebody has decided about this version already.')
        : say('This item does not wait for a review.'),
      { state: item.state },
    );
  }
}

function ownItem(): DomainError {
  return DomainError.forbidden(
    say('Nobody decides about an item they wrote, changed or sent to review; ask another reviewer.'),
    'own_item',
  );
}

function reasonNeeded(message: Sentence): DomainError {
  return new DomainError('rule_violation', 'reason_needed', message, [{ field: 'reason', message }]);
}

function overrideNeeded(): DomainError {
  const message = say(
    'A guideline asks for a review of this text: approve it with an override and a reason, or send it back.',
  );
  return new DomainError('rule_violation', 'override_needed', message, [{ field: 'override', message }]);
}
