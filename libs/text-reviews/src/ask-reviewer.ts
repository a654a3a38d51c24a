import { Injectable } from '@nestjs/common';
import { networkName, type Network } from '#libs/captions';
import { ShareableContent } from '#libs/feed';
import { Clock, DomainError, newId, say, type Actor, type Node } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, textHash, type Transaction } from '#libs/platform';
import { nodeOf, readyText, requireLength } from './own-text.rules.js';
import { ScreenOwnText } from './screen-own-text.js';
import { SecondLook } from './second-look.js';
import { TextReviewRepository } from './text-review.repository.js';
import type { TextReviewRecord } from './text-review.js';
import { blocked, notNeeded } from './text-review.errors.js';
import { textAsked, textSuperseded } from './text-review.facts.js';
import { factOf } from './text-review.rules.js';

/** What a member wants looked at; `text` may hold `{{link}}` where the share link goes. */
export interface TextToReview {
  versionId: string;
  captionId: string;
  network: Network;
  text: string;
  node?: Node;
}

/** Whether an approval lets its text pass that it was not used for yet. */
const isUnused = ({ state, shareId }: TextReviewRecord) => state === 'approved' && shareId === null;

/** A member asks a reviewer about one exact text of their own, since the code of conduct wants a second pair of eyes. */
@Injectable()
export class AskReviewer {
  constructor(
    private readonly database: Database,
    private readonly content: ShareableContent,
    private readonly screenOwnText: ScreenOwnText,
    private readonly secondLook: SecondLook,
    private readonly reviews: TextReviewRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Asking again about the same text changes nothing while it waits, or is approved and nothing was shared on that yet;
   * asking about another one for the same content takes back what was asked before.
   * @returns the review's id.
   * @throws DomainError invalid naming the field; conflict `version_withdrawn`; rule_violation `guideline_block` and
   * `no_review_needed` with `screening`; forbidden `node_not_yours`.
   */
  async execute(actor: Actor, order: TextToReview): Promise<string> {
    await this.secondLook.beforehand(actor, order);
    const asked = await this.database.within(actor, (tx) => this.ask(tx, actor, order));
    // Thrown after the commit, so that the screening stays on record.
    if (asked instanceof DomainError) throw asked;
    return asked;
  }

  private async ask(tx: Transaction, actor: Actor, order: TextToReview): Promise<string | DomainError> {
    const { memberId } = actor;
    const content = await this.content.find(tx, actor, order.versionId, order.captionId);
    if (content.caption.network !== order.network) {
      throw DomainError.invalid(
        'captionId',
        say('This caption is not for {network}; pick one that is.', { network: networkName(order.network) }),
      );
    }
    const { text, placement } = readyText(order.text, content);
    requireLength(text, order.network, placement);
    const node = nodeOf(actor, order.node);
    const screening = await this.screenOwnText.execute(tx, actor, { text, network: order.network, node }, content);
    if (screening.verdict === 'block') return blocked(screening);
    if (screening.verdict !== 'review') return notNeeded(screening);
    const { itemId, versionId, certificate } = content;
    const exact = {
      memberId,
      versionId,
      captionId: content.caption.id,
      certificate,
      network: order.network,
      node,
      textHash: textHash(text),
    };
    const standing = await this.reviews.newestOf(tx, exact);
    const holds = standing?.ruleSet === screening.screenedUnder;
    if (standing && holds && (standing.state === 'waiting' || isUnused(standing))) return standing.id;
    const review: TextReviewRecord = {
      id: newId(),
      itemId,
      ...exact,
      text,
      screeningId: screening.id,
      ruleSet: screening.screenedUnder,
      state: 'waiting',
      reviewerId: null,
      reason: null,
      askedAt: this.clock.now(),
      decidedAt: null,
      shareId: null,
    };
    await this.keep(tx, review);
    return review.id;
  }

  private async keep(tx: Transaction, review: TextReviewRecord): Promise<void> {
    const fact = factOf(review, review.askedAt, review.memberId);
    const superseded = await this.reviews.supersede(tx, review);
    await this.reviews.insert(tx, review);
    await this.ledger.append(
      tx,
      ...superseded.map((id) => textSuperseded.of({ ...fact, subjectId: id })),
      textAsked.of(fact),
    );
  }
}
