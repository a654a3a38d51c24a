import { Injectable } from '@nestjs/common';
import { ApprovalHold, whyHeld } from '#libs/approval-routes';
import { CheckAttestation } from '#libs/attestations';
import { FreezeQueries, whyStopped } from '#libs/freezes';
import { ShareableContent, type NotForSharing, type ShareableCaption } from '#libs/feed';
import { RuleSets, ScreenText } from '#libs/guidelines';
import { DomainError, NODE_OF_ROLE, say, type Actor, type Sentence } from '#libs/kernel';
import { Connections, Networks, type ConnectionRecord } from '#libs/networks';
import { inTheNameOf, textHash, type Transaction } from '#libs/platform';
import { MemberDirectory } from '#libs/people';
import { RecallQueries, whyRecalled } from '#libs/recalls';
import { StillMeant } from '#libs/text-reviews';
import {
  ATTESTATION_HOLD,
  FREEZE_HOLD,
  FROZEN,
  RECALLED,
  RECONNECT_HOLD,
  type ShareRecord,
  STANDING_HOLD,
} from '#libs/publications';
import { ShareRepository } from './share.repository.js';

/** What is needed to publish a share that is cleared, or what becomes of it instead. */
export type Clearance =
  | { cleared: true; content: ShareableCaption; connection: ConnectionRecord }
  | { cleared: false; event: 'fail' | 'hold' | 'recall'; code: string; message: Sentence; holdKey?: string };

/** Who shares, and what: all that must stand before the text and the way to the network are looked at. */
type Standing = { cleared: true; actor: Actor; content: ShareableCaption } | Extract<Clearance, { cleared: false }>;

/** Why a share waits that its member may not make any more, or not of this content, and what they can do. */
const REASONS = {
  member_deactivated: say('Not shared yet: you are no longer active in this organisation. Ask an administrator.'),
  role_lost: say(
    'Not shared yet: the role you share in was taken from you. Ask an administrator; it goes out if you have it back within a day of its time.',
  ),
  for_others: say(
    'Not shared yet: this content is now meant for others. Ask your communications team; it goes out if it is meant for you again within a day of its time.',
  ),
  too_early: say(
    'Not shared yet: this content may be shared only from a later day on. Choose another time, or cancel it.',
  ),
  expired: say('Not shared: this content has expired. Cancel it, or share something newer.'),
  rights_ended: say(
    'Not shared: its picture may not be shown any more. Your communications team has to have it approved with another; cancel this, or share something else.',
  ),
  replaced: say('Not shared: a newer version of this content was approved. Share that one, and cancel this.'),
  recalled: say('Not shared: this content was recalled, and nothing of it is shared any more.'),
  refused: say('Not shared: an approval of this content was refused afterwards. Cancel it, or share something else.'),
  retired: say('Not shared: this content was taken out of the library. Cancel it, or share something else.'),
  certificate_changed: say(
    'Not shared: the content is not the one that was approved. Your communications team has to look at it and have it approved anew; share it again then.',
  ),
  certificate_broken: say(
    'Not shared: nothing signed proves that this content was approved as it stands here. Your communications team has to look at it and have it approved anew; share it again then.',
  ),
  text_not_approved: say(
    'Not shared: this text does not follow from what was approved. Cancel it, and share it anew; your communications team has to look at it where you changed nothing.',
  ),
  link_changed: say(
    'Not shared: its link does not lead where the approved content leads. Cancel it, and share it anew; your communications team has to look at it.',
  ),
  network_gone: say('Not shared yet: this network is not offered at the moment. Ask an administrator, or cancel it.'),
} as const satisfies Record<
  | NotForSharing
  | 'member_deactivated'
  | 'role_lost'
  | 'certificate_changed'
  | 'certificate_broken'
  | 'text_not_approved'
  | 'link_changed'
  | 'network_gone',
  Sentence
>;

/**
 * Looks once more, at the moment of publication, whether this exact text may go out: approved then is not approved now.
 * The member must be here and have the role they shared in, the version must still be for sharing with them and, worked
 * out anew from what is stored, be the one the certificate is of, the text must be the one they decided on, come of
 * what was approved and stand before the rules of today, its link must lead where it was approved to, and they must
 * have read the code of conduct as far as it is meant for what was scheduled, and be connected; and nothing may be frozen that it belongs to. What was taken away may come back: such a share is
 * held, and ends only when a day has passed. What was recalled comes never back: such a share ends at once.
 */
@Injectable()
export class CheckClearance {
  constructor(
    private readonly members: MemberDirectory,
    private readonly content: ShareableContent,
    private readonly ruleSets: RuleSets,
    private readonly screenText: ScreenText,
    private readonly stillMeant: StillMeant,
    private readonly checkAttestation: CheckAttestation,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly freezes: FreezeQueries,
    private readonly recalls: RecallQueries,
    private readonly approvalHold: ApprovalHold,
    private readonly shares: ShareRepository,
  ) {}

  async execute(tx: Transaction, organisationId: string, share: ShareRecord): Promise<Clearance> {
    if (textHash(share.text) !== share.textHash) {
      return fail('text_changed', say('The stored text is not the one that was decided on.'));
    }
    const recall = await this.recalls.over(tx, share.itemId);
    if (recall) return { cleared: false, event: 'recall', code: RECALLED, message: whyRecalled(recall) };
    const standing = await this.standing(tx, organisationId, share);
    if (!standing.cleared) return standing;
    const { actor, content } = standing;
    const ruleSet = await this.ruleSets.footing(tx);
    const refusal = ruleSet === share.ruleSet ? null : await this.screenAgain(tx, actor, share, content);
    if (refusal) return refusal;
    const notMeant = await this.stillMeant.whyNot(tx, actor, { ...share, ruleSet }, content);
    if (notMeant) return wait(notMeant);
    if (await this.checkAttestation.holdsBack(tx, share)) {
      const message = say('Not shared yet: read the new code of conduct first, then it goes out.');
      return { cleared: false, event: 'hold', holdKey: ATTESTATION_HOLD, code: 'attestation_needed', message };
    }
    const freeze = await this.freezes.overFromHere(tx, { network: share.network, topicIds: content.topicIds });
    if (freeze)
      return { cleared: false, event: 'hold', holdKey: FREEZE_HOLD, code: FROZEN, message: whyStopped(freeze) };
    const connection = await this.connections.usable(tx, share.memberId, share.network);
    if (connection) return { cleared: true, content, connection };
    const { label } = this.networks.get(share.network);
    return {
      cleared: false,
      event: 'hold',
      holdKey: RECONNECT_HOLD,
      code: 'reconnect',
      message: say('Not shared yet: {network} wants you to sign in again.', { network: label }),
    };
  }

  /** Whether the member may still make this share of this content; changes nothing, so that it can be asked at any time. */
  async standing(tx: Transaction, organisationId: string, share: ShareRecord): Promise<Standing> {
    const member = await this.members.get(tx, share.memberId);
    if (member.status !== 'active') return wait('member_deactivated');
    if (!member.roles.some((role) => NODE_OF_ROLE[role] === share.node)) return wait('role_lost');
    if (!this.networks.all.some(({ network }) => network === share.network)) return wait('network_gone');
    const actor: Actor = { organisationId, memberId: member.id, roles: member.roles };
    const content = await this.find(tx, actor, share);
    if (content instanceof DomainError) {
      if (content.code === 'certificate_changed' || content.code === 'certificate_broken') return wait(content.code);
      if (content.code === 'approval_needed' || content.code === 'page_changed') {
        return waitFor(content.detail, content.code);
      }
      return wait((await this.content.whyNot(tx, actor, share.versionId)) ?? 'certificate_changed');
    }
    if (content.certificate !== share.certificate) return wait('certificate_changed');
    const { approvedAt: at, publishFrom, ...held } = content.held;
    const missing = await this.approvalHold.missing(tx, held, { at, publishFrom, sharedAt: share.createdAt });
    if (missing.length > 0) return waitFor(whyHeld(missing));
    return { cleared: true, actor, content };
  }

  private async find(tx: Transaction, actor: Actor, share: ShareRecord): Promise<ShareableCaption | DomainError> {
    try {
      return await this.content.findWhole(tx, actor, share.versionId, share.captionId);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private async screenAgain(
    tx: Transaction,
    actor: Actor,
    share: ShareRecord,
    content: ShareableCaption,
  ): Promise<Extract<Clearance, { cleared: false }> | null> {
    const text = {
      text: share.text,
      subjectKind: 'share',
      subjectId: share.id,
      network: share.network,
      language: content.caption.language,
      audiencePublic: content.audiencePublic,
      node: share.node,
    } as const;
    // What it tells of a side effect was told by the member, whoever screens it anew.
    const screening = await inTheNameOf(tx, actor.memberId, () => this.screenText.execute(tx, actor, text));
    if (screening.verdict === 'block' || screening.verdict === 'review') {
      return fail(
        'rules_changed',
        say('The code of conduct asks for something else today, and the text no longer passes. Share it anew.'),
      );
    }
    await this.shares.screenedAgain(tx, share.id, screening.id, screening.screenedUnder);
    return null;
  }
}

function fail(code: string, message: Sentence): Extract<Clearance, { cleared: false }> {
  return { cleared: false, event: 'fail', code, message };
}

function wait(code: keyof typeof REASONS): Extract<Clearance, { cleared: false }> {
  return { cleared: false, event: 'hold', holdKey: STANDING_HOLD, code, message: REASONS[code] };
}

/** What it lacks may still be given: then it goes out. */
function waitFor(message: Sentence, code = 'approval_needed'): Extract<Clearance, { cleared: false }> {
  return { cleared: false, event: 'hold', holdKey: STANDING_HOLD, code, message };
}
