import { Injectable } from '@nestjs/common';
import { composeText, withoutLink, type LinkPlacement } from '#libs/captions';
import type { ShareableCaption } from '#libs/feed';
import { ScreenText } from '#libs/guidelines';
import type { Actor } from '#libs/kernel';
import { leadsTo, ShareLinks } from '#libs/links';
import { textHash, type Transaction } from '#libs/platform';
import { ApprovedTexts } from './approved-texts.js';
import type { ExactText } from './text-review.repository.js';

/** What was to be shared, as it is stored; `text` has its link in it. */
export interface StoredSharing extends Omit<ExactText, 'textHash'> {
  id: string;
  text: string;
  linkId: string | null;
  linkPlacement: LinkPlacement | null;
  ruleSet: string;
}

/** What of it is not what the certificate allows: its words, what the rules say of them, or where its link leads. */
export type NotMeant = 'text_not_approved' | 'link_changed';

/**
 * Works out anew whether a stored text may go out with content that is certified: it comes of the caption, what is fixed
 * in it unchanged, passes the rules or was itself approved and certified for its member, and its link leads where the
 * certificate says. Of what the row says of itself nothing is believed.
 */
@Injectable()
export class StillMeant {
  constructor(
    private readonly links: ShareLinks,
    private readonly screenText: ScreenText,
    private readonly approvedTexts: ApprovedTexts,
  ) {}

  /** @returns why it is not; null when it is. */
  async whyNot(
    tx: Transaction,
    member: Actor,
    { id: shareId, text, linkId, linkPlacement, ruleSet, ...of }: StoredSharing,
    content: ShareableCaption,
  ): Promise<NotMeant | null> {
    const link = linkId ? await this.links.find(tx, linkId) : null;
    if (!!content.linkUrl !== !!link || (link && !leadsTo(content.linkUrl!, link.targetUrl))) return 'link_changed';
    const written = withoutLink(text, link?.url ?? null);
    const composed = composeText(written, content);
    if ('refused' in composed || composed.text !== written || composed.placement !== linkPlacement) {
      return 'text_not_approved';
    }
    const verdict = await this.screenText.verdictOf(tx, member, text, {
      network: content.caption.network,
      language: content.caption.language,
      audiencePublic: content.audiencePublic,
      node: of.node,
    });
    if (verdict === 'pass' || verdict === 'warn') return null;
    const exact = { ...of, textHash: textHash(written) };
    const approval =
      verdict === 'review'
        ? await this.approvedTexts.ofShare(tx, member.organisationId, exact, { shareId, ruleSet })
        : null;
    return approval === null || approval === 'outdated' ? 'text_not_approved' : null;
  }
}
