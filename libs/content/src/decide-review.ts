import { Injectable } from '@nestjs/common';
import { ApprovalSteps, mayApprove, type ReviewedVersion } from '#libs/approval-routes';
import { Clock, DomainError, hasRole, newId, say, shownText, type Actor } from '#libs/kernel';
import { RuleSets } from '#libs/guidelines';
import { LedgerRepository } from '#libs/ledger';
import { WatchPages } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { ApprovalRepository, type Decision } from './approval.repository.js';
import { CertifyVersion } from './certify-version.js';
import type { VersionRecord } from './draft.js';
import { overrideNeeded, reasonNeeded, unfitToApprove } from './draft.rules.js';
import { FeedEntryRepository } from './feed-entry.repository.js';
import { isOwn, ownItem } from './item-access.rules.js';
import { nextState } from './item-state.rules.js';
import { ItemRepository, type ItemRecord } from './item.repository.js';
import { ScreenVersion } from './screen-version.js';
import { VersionRepository } from './version.repository.js';
import { versionApproved, versionSentBack } from './version.facts.js';

export interface ReviewDecision {
  /** The version the reviewer saw. */
  versionId: string;
  /** Of the page behind its link as the reviewer saw it; left out by who saw none. */
  pageHash?: string | null;
  decision: Decision;
  /** The step of an approval route that is decided on; needed where a version has several. */
  stepId?: string | null;
  reason?: string | null;
  /** What the author has to see to before an approved version is published. */
  conditions?: string | null;
  /** Approve although the screening asks for a review by a person. */
  override?: boolean;
}

/** Somebody who decides: about what, and how. */
interface Deciding {
  actor: Actor;
  item: ItemRecord;
  version: VersionRecord;
  /** As far as its approvals go. */
  reviewed: ReviewedVersion;
  decision: ReviewDecision;
  /** Whether the page behind its link changed since it was approved: then any reviewer may send it back. */
  pageToSee: boolean;
}

/** On whose word a version is published. */
interface Approving {
  organisationId: string;
  /** In whose name it is a fact; nobody's where its author met the last condition. */
  actorId: string | null;
  reviewerId: string;
  reason: string | null;
  overridden: boolean;
}

/**
 * A decision about exactly the version that was seen, by whoever may decide on a step of it: a reviewer, or whom an
 * approval route names. With the last approval, and all its conditions met, it is in the feed.
 */
@Injectable()
export class DecideReview {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSets,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly approvalSteps: ApprovalSteps,
    private readonly feed: FeedEntryRepository,
    private readonly screenVersion: ScreenVersion,
    private readonly certify: CertifyVersion,
    private readonly pages: WatchPages,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden `own_item`, `not_your_step` or `another_step_yours`, conflict `version_moved_on`,
   * `page_moved_on`, `already_decided`, `step_decided`, `step_not_open` or `step_gone`, rule_violation `reason_needed`, `override_needed`, `rights_needed`
   * or `guideline_block` (the rules changed since it was sent to review), invalid `stepId`.
   */
  async execute(actor: Actor, itemId: string, decision: ReviewDecision): Promise<void> {
    if (!mayApprove(actor.roles)) throw DomainError.forbidden(say('Only reviewers decide about content.'));
    const refusal = await this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      const version = await this.versions.get(tx, item.currentVersionId);
      await this.pages.keep(tx, version.id);
      const reviewed = await this.reviewed(tx, item, version);
      const pageToSee = item.state === 'approved' && (await this.pages.isToSee(tx, version.id));
      const openAgain = pageToSee && decision.decision !== 'approved';
      checkPlace(item, version, decision, openAgain || (await this.lacksApproval(tx, item, reviewed)));
      if (isOwn(actor, item, reviewed.handsIn)) throw ownItem();
      if (decision.decision === 'approved' || decision.pageHash) {
        await this.pages.wasSeen(tx, version.id, decision.pageHash ?? null);
      }
      const deciding = { actor, item, version, reviewed, decision, pageToSee };
      return decision.decision === 'approved' ? this.approve(tx, deciding) : this.refuse(tx, deciding);
    });
    if (refusal) throw refusal;
  }

  /**
   * Publishes a version in review that has all its approvals and whose conditions are met, and nothing else.
   * @returns why a guideline of today keeps it from that, for whoever commits what was looked at.
   */
  async finish(tx: Transaction, actor: Actor, item: ItemRecord): Promise<DomainError | null> {
    const kept = await this.versions.get(tx, item.currentVersionId);
    await this.pages.keep(tx, kept.id);
    if (item.state === 'approved') await this.certify.again(tx, actor, null, await this.reviewed(tx, item, kept));
    if (item.state !== 'in_review') return null;
    const unfit = unfitToApprove(kept, this.clock.now(), false);
    if (unfit) return unfit;
    const screened = await this.screenAnew(tx, actor, kept);
    if (screened instanceof DomainError) return screened;
    const version = { ...kept, verdict: screened };
    const steps = await this.approvalSteps.of(tx, await this.reviewed(tx, item, version));
    if (steps.some(({ state }) => state !== 'done')) return null;
    if ((await this.approvalSteps.openConditions(tx, version.id)).length > 0) return null;
    const decisions = steps.flatMap((step) => step.decisions).sort((a, b) => b.at.getTime() - a.at.getTime());
    const overridden = version.verdict === 'review';
    // Whoever let pass what the rules said then has not seen what those of today say.
    const last = overridden ? await this.versions.screening(tx, version.id) : null;
    const answered = decisions.some((each) => each.overridden && last?.id === kept.screeningId && each.at >= last.at);
    if (overridden && !answered) return overrideNeeded();
    const { organisationId } = actor;
    const { memberId, reason } = decisions[0]!;
    await this.publish(tx, item, version, { organisationId, actorId: null, reviewerId: memberId, reason, overridden });
    return null;
  }

  private async reviewed(tx: Transaction, item: ItemRecord, version: VersionRecord): Promise<ReviewedVersion> {
    const handsIn = [item.authorId, ...(await this.versions.handsIn(tx, item.id))];
    return this.approvals.reviewed(tx, version, handsIn);
  }

  /** Whether it was approved, and a route asks for more since; also one that leaves the library as it is. */
  private async lacksApproval(tx: Transaction, item: ItemRecord, reviewed: ReviewedVersion): Promise<boolean> {
    if (item.state !== 'approved' || !reviewed.approved) return false;
    return (await this.approvalSteps.of(tx, reviewed)).some(({ state }) => state !== 'done');
  }

  private async refuse(
    tx: Transaction,
    { actor, item, version, reviewed, decision, pageToSee }: Deciding,
  ): Promise<null> {
    const reason = shownText(decision.reason);
    if (!reason) throw reasonNeeded(say('Say what has to change, so that the author can act on it.'));
    const alone = pageToSee && hasRole(actor, 'reviewer');
    const released = !alone && (await this.approvalSteps.released(tx, actor, reviewed));
    const turn = alone || released ? null : await this.approvalSteps.turn(tx, actor, reviewed, decision.stepId);
    await this.items.moved(tx, item, nextState(item.state, 'send_back'), this.clock.now());
    const refused = { decision: decision.decision, conditions: null, reason, overridden: false, certificate: null };
    if (turn) await this.approvalSteps.record(tx, turn, refused);
    if (alone) await this.approvalSteps.takenBack(tx, actor, version, refused);
    if (reviewed.approved) {
      await this.feed.remove(tx, item.id);
      await this.pages.ended(tx, item.id);
    } else await this.keep(tx, version, decision.decision, actor.memberId, reason, null);
    const detail = { itemId: item.id, number: version.number, final: decision.decision === 'rejected' };
    const fact = { at: this.clock.now(), actorId: actor.memberId, subjectId: version.id, detail };
    await this.ledger.append(tx, versionSentBack.of(fact));
    return null;
  }

  private async approve(tx: Transaction, deciding: Deciding): Promise<DomainError | null> {
    const { actor, item, decision, reviewed } = deciding;
    const reason = shownText(decision.reason);
    const unfit = unfitToApprove(deciding.version, this.clock.now(), reviewed.approved !== null);
    if (unfit) throw unfit;
    // What is approved already stands as it was screened; each share of it is screened by itself.
    const verdict = reviewed.approved ? deciding.version.verdict : await this.screenAnew(tx, actor, deciding.version);
    if (verdict instanceof DomainError) return verdict;
    const version = { ...deciding.version, verdict };
    const current = { ...reviewed, verdict };
    const released = await this.approvalSteps.released(tx, actor, current);
    const turn = released ? null : await this.approvalSteps.turn(tx, actor, current, decision.stepId);
    const overridden = verdict === 'review';
    if (overridden && !decision.override) return overrideNeeded();
    if (overridden && !reason)
      throw reasonNeeded(say('Say why it may be published although a guideline asks for a review.'));
    const conditions = shownText(decision.conditions);
    const certificate = reviewed.certificates[0] ?? null;
    const approved = { decision: 'approved' as const, conditions, reason, overridden, certificate };
    if (turn) await this.approvalSteps.record(tx, turn, approved);
    if (reviewed.approved) await this.certify.again(tx, actor, actor.memberId, current);
    if (reviewed.approved || turn?.last === false) return null;
    if ((await this.approvalSteps.openConditions(tx, version.id)).length > 0) return null;
    const { organisationId, memberId } = actor;
    const by = { organisationId, actorId: memberId, reviewerId: memberId, reason, overridden };
    await this.publish(tx, item, version, by);
    return null;
  }

  /** Guidelines changed or a blackout began while it waited: what is approved must stand under those of today. */
  private async screenAnew(tx: Transaction, actor: Actor, version: VersionRecord) {
    // What they forbid is looked at again, for the verdict alone does not say why.
    const known = version.verdict !== 'block' && version.screenedUnder === (await this.ruleSets.footing(tx));
    if (known) return version.verdict;
    const [screening] = await this.screenVersion.execute(tx, actor, [version]);
    return screening?.refusal ?? screening?.verdict ?? null;
  }

  private async publish(tx: Transaction, item: ItemRecord, version: VersionRecord, by: Approving): Promise<void> {
    const at = this.clock.now();
    const reviewed = await this.reviewed(tx, item, version);
    const certificate = reviewed.certificates[0]!;
    const publishedAt = item.publishedAt ?? at;
    await this.items.approved(tx, item, nextState(item.state, 'approve'), publishedAt, at);
    await this.pages.approved(tx, version);
    const page = await this.pages.certified(tx, version.id);
    const signed = await this.certify.execute(tx, version.id, reviewed, { ...by, page, at });
    await this.keep(tx, version, 'approved', by.reviewerId, by.reason, certificate);
    const detail = { itemId: item.id, number: version.number, certificate, overridden: by.overridden, signed };
    await this.ledger.append(tx, versionApproved.of({ at, actorId: by.actorId, subjectId: version.id, detail }));
    await this.feed.put(tx, version, publishedAt);
  }

  private async keep(
    tx: Transaction,
    { id: versionId, itemId }: VersionRecord,
    decision: Decision,
    reviewerId: string,
    reason: string | null,
    certificate: string | null,
  ): Promise<void> {
    const at = this.clock.now();
    await this.approvals.insert(tx, { id: newId(), itemId, versionId, reviewerId, decision, reason, certificate, at });
  }
}

function checkPlace(item: ItemRecord, version: VersionRecord, decision: ReviewDecision, lacking: boolean): void {
  if (decision.versionId !== version.id) {
    const newer = say('There is a newer version than the one you saw; look at that one.');
    throw DomainError.conflict('version_moved_on', newer, { versionId: version.id });
  }
  if (item.state !== 'in_review' && !lacking) {
    const decided = item.state === 'approved' || item.state === 'sent_back';
    const why = decided
      ? say('Somebody has decided about this version already.')
      : say('This item does not wait for a review.');
    throw DomainError.conflict(decided ? 'already_decided' : 'wrong_state', why, { state: item.state });
  }
}
