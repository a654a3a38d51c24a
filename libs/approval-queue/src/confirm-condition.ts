import { Injectable } from '@nestjs/common';
import { ApprovalSteps } from '#libs/approval-routes';
import { DecideReview, ItemRepository } from '#libs/content';
import { DomainError, hasRole, say, shownText, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';

/** That the author has seen to what an approval asked for. With the last of it, a version that has all approvals is out. */
@Injectable()
export class ConfirmCondition {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly approvalSteps: ApprovalSteps,
    private readonly decideReview: DecideReview,
  ) {}

  /**
   * @param note how it was seen to.
   * @throws DomainError forbidden `not_yours`; conflict `already_decided`, or `version_moved_on` when a newer version is
   * on its way; rule_violation `guideline_block` or `override_needed` when the guidelines of today ask for something else.
   */
  async execute(actor: Actor, itemId: string, decisionId: string, note: string): Promise<void> {
    const refusal = await this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      if (actor.memberId !== item.authorId && !hasRole(actor, 'comms_lead')) throw notYours();
      const said = shownText(note);
      if (said === null) throw DomainError.invalid('note', say('Say how it was seen to.'));
      if (item.state !== 'in_review' && item.state !== 'approved') throw movedOn();
      await this.approvalSteps.confirm(tx, actor, { id: item.currentVersionId, itemId }, decisionId, said);
      return this.decideReview.finish(tx, actor, item);
    });
    if (refusal) throw refusal;
  }
}

function notYours(): DomainError {
  return DomainError.forbidden(say('Only its author and the comms leads may do this.'), 'not_yours');
}

function movedOn(): DomainError {
  return DomainError.conflict(
    'version_moved_on',
    say('This version does not wait for it any more: it was changed or decided on meanwhile.'),
  );
}
