import { Injectable } from '@nestjs/common';
import { CheckAttestation } from '#libs/attestations';
import type { ComposedText } from '#libs/captions';
import { NoteAltered, ShareableContent, type ShareableCaption } from '#libs/feed';
import { FreezeQueries } from '#libs/freezes';
import { ScreenText, type RecordedScreening } from '#libs/guidelines';
import { excessAt, INTENT_PLACES, textFor, type IntentKind, type IntentPlace, type Opening } from '#libs/intent-places';
import { Clock, DomainError, newId, type Actor, type Node } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { campaignUrl, CreateShareLink, MarkLinkLive, type ReservedLink } from '#libs/links';
import { Database, textHash, type Transaction } from '#libs/platform';
import { guidelineBlock } from '#libs/shares';
import { nodeOf, readyText, SecondLook } from '#libs/text-reviews';
import { linkNeeded, notForEverybody, placeNotOpen, reviewNeeded, tooLong } from './intent.errors.js';
import { detailOf, intentOpened } from './intent.facts.js';
import { IntentRepository } from './intent.repository.js';
import type { IntentRecord } from './intent.js';
import { LastLook } from './last-look.js';

/** What a member wants to open elsewhere; `text` may hold `{{link}}` where the link goes. */
export interface IntentOrder {
  versionId: string;
  captionId: string;
  place: IntentKind;
  text: string;
  /** Needed only of members who are both advocate and seller; advocacy by default. */
  node?: Node;
}

/** What is handed out. */
export interface OpenedIntent extends Opening {
  id: string;
  /** As it was cleared, with the link where it stands in it. */
  text: string;
  linkUrl: string | null;
}

/**
 * Hands one exact text out to be opened elsewhere, once everything that a share stands before has let it pass: what was
 * not cleared is never handed out, nor what a reviewer would have to look at, who lets a text pass for one network and
 * once. What its member then does with it is theirs, and is not known here.
 */
@Injectable()
export class OpenIntent {
  constructor(
    private readonly database: Database,
    private readonly content: ShareableContent,
    private readonly noteAltered: NoteAltered,
    private readonly freezes: FreezeQueries,
    private readonly screenText: ScreenText,
    private readonly secondLook: SecondLook,
    private readonly checkAttestation: CheckAttestation,
    private readonly lastLook: LastLook,
    private readonly createShareLink: CreateShareLink,
    private readonly markLinkLive: MarkLinkLive,
    private readonly intents: IntentRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden `intent_off`, `node_not_yours` and, last of all, `attestation_needed`; conflict
   * `not_public`, `link_needed`, `recalled`, `frozen`, `version_withdrawn` and as `ShareableContent.find` does; invalid
   * naming `text`; rule_violation `guideline_block` and `needs_review` with `screening`.
   */
  async execute(actor: Actor, order: IntentOrder): Promise<OpenedIntent> {
    await this.secondLook.beforehand(actor, order);
    const opened = await this.database.within(actor, (tx) => this.decide(tx, actor, order));
    // Thrown after the commit, so that what refused it stays on record.
    if (opened instanceof DomainError) throw opened;
    return opened;
  }

  private async decide(tx: Transaction, actor: Actor, order: IntentOrder): Promise<OpenedIntent | DomainError> {
    const place = INTENT_PLACES[order.place];
    if (!(await this.intents.places(tx)).includes(order.place)) return placeNotOpen();
    const content = await this.content
      .findWhole(tx, actor, order.versionId, order.captionId)
      .catch((error: unknown) => this.noteAltered.ofRefusal(tx, order.versionId, error));
    if (content instanceof DomainError) return content;
    if (!content.audiencePublic) return notForEverybody();
    if (place.needsLink && !content.linkUrl) return linkNeeded(place);
    await this.freezes.refuse(tx, { network: content.caption.network, topicIds: content.topicIds });
    const composed = readyText(order.text, content);
    const link = content.linkUrl ? this.createShareLink.reserve() : null;
    const text = textFor(order.place, composed.text, link?.url ?? null);
    const opening = requireOpening(order.place, place, { text, link, content });
    const id = newId();
    const node = nodeOf(actor, order.node);
    const cleared = await this.clear(tx, actor, { id, text, node, composed, content, place: order.place });
    if (cleared instanceof DomainError) return cleared;
    const unread = await this.checkAttestation.toShare(tx, actor.memberId);
    if (unread) return unread;
    const stopped = await this.lastLook.whyNot(tx, actor, { place: order.place, node, content });
    if (stopped) return stopped;
    const intent: IntentRecord = {
      id,
      memberId: actor.memberId,
      itemId: content.itemId,
      versionId: content.versionId,
      captionId: content.caption.id,
      certificate: content.certificate,
      place: order.place,
      node,
      text,
      textHash: textHash(text),
      screeningId: cleared.id,
      ruleSet: cleared.screenedUnder,
      linkId: link && (await this.link(tx, content, { actor, link, node, place: order.place })),
      openedAt: this.clock.now(),
      ...{ recallId: null, toldAt: null, answer: null, answeredAt: null },
    };
    await this.keep(tx, intent);
    return { id, text, linkUrl: link?.url ?? null, ...opening };
  }

  /** @returns the screening under which it may be handed out, or why it may not. */
  private async clear(
    tx: Transaction,
    actor: Actor,
    of: { id: string; text: string; node: Node; composed: ComposedText; content: ShareableCaption; place: IntentKind },
  ): Promise<RecordedScreening | DomainError> {
    const { content, node, text } = of;
    const { network, language } = content.caption;
    const situation = { network, language, audiencePublic: content.audiencePublic, node };
    const screening = await this.screenText.execute(tx, actor, {
      ...situation,
      text,
      subjectKind: 'intent',
      subjectId: of.id,
      remarks: await this.secondLook.remarks(tx, content, of.composed.text),
    });
    if (screening.verdict === 'block') return guidelineBlock(screening);
    // Rules for the place itself hold too.
    const [there] = await this.screenText.preview(tx, actor, [text], { ...situation, network: of.place });
    const shown = there && { ...screening, verdict: there.verdict, findings: there.findings };
    if (shown?.verdict === 'block') return guidelineBlock(shown);
    if (screening.verdict === 'review') return reviewNeeded(screening, network);
    return shown?.verdict === 'review' ? reviewNeeded(shown, network) : screening;
  }

  /** It is out from now on: whoever follows it later may be a reader. */
  private async link(
    tx: Transaction,
    content: ShareableCaption,
    { actor, link, node, place }: { actor: Actor; link: ReservedLink; node: Node; place: IntentKind },
  ): Promise<string> {
    const targetUrl = campaignUrl(content.linkUrl!, { network: place, node, name: content.title });
    const { id } = await this.createShareLink.execute(tx, { memberId: actor.memberId, reserved: link, targetUrl });
    await this.markLinkLive.execute(tx, id, this.clock.now());
    return id;
  }

  private async keep(tx: Transaction, intent: IntentRecord): Promise<void> {
    const { node, versionId, captionId, certificate, textHash: hash, linkId } = intent;
    await this.intents.insert(tx, intent);
    await this.ledger.append(
      tx,
      intentOpened.of({
        at: intent.openedAt,
        actorId: intent.memberId,
        subjectId: intent.id,
        detail: { ...detailOf(intent), node, versionId, captionId, certificate, textHash: hash, linkId },
      }),
    );
  }
}

/** @throws DomainError invalid naming `text` when the place does not take it. */
function requireOpening(
  kind: IntentKind,
  place: IntentPlace,
  { text, link, content }: { text: string; link: ReservedLink | null; content: ShareableCaption },
): Opening {
  const over = excessAt(kind, text);
  if (over > 0) throw tooLong(place, over);
  const opening = place.open({ text, link: link?.url ?? null, subject: content.linkTitle });
  if (!opening) throw tooLong(place, 0);
  return opening;
}
