import { Injectable } from '@nestjs/common';
import { CheckAttestation } from '#libs/attestations';
import { ShareableContent, type ShareableCaption } from '#libs/feed';
import { RuleSets, ScreenText } from '#libs/guidelines';
import { DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { Connections, Networks, type ConnectionRecord } from '#libs/networks';
import { inTheNameOf, textHash, type Transaction } from '#libs/platform';
import { MemberDirectory } from '#libs/people';
import { ATTESTATION_HOLD, RECONNECT_HOLD } from './outcome.rules.js';
import { ShareRepository } from './share.repository.js';
import type { ShareRecord } from './share.js';

/** What is needed to publish a share that is cleared, or what becomes of it instead. */
export type Clearance =
  | { cleared: true; content: ShareableCaption; connection: ConnectionRecord }
  | { cleared: false; event: 'fail' | 'hold'; code: string; message: Sentence; holdKey?: string };

/**
 * Looks once more, at the moment of publication, whether this exact text may go out: approved then is not approved now.
 * The version must still be for sharing with this member and be the one the certificate is of, the text must be the one
 * the member decided on and stand before the rules of today, and the member must be here, have read the code of conduct as far as
 * it is meant for what was scheduled, and be connected.
 */
@Injectable()
export class CheckClearance {
  constructor(
    private readonly members: MemberDirectory,
    private readonly content: ShareableContent,
    private readonly ruleSets: RuleSets,
    private readonly screenText: ScreenText,
    private readonly checkAttestation: CheckAttestation,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly shares: ShareRepository,
  ) {}

  async execute(tx: Transaction, organisationId: string, share: ShareRecord): Promise<Clearance> {
    if (textHash(share.text) !== share.textHash) {
      return fail('text_changed', say('The stored text is not the one that was decided on.'));
    }
    const member = await this.members.get(tx, share.memberId);
    if (member.status !== 'active') return fail('member_deactivated', say('The member is no longer active.'));
    const actor: Actor = { organisationId, memberId: member.id, roles: member.roles };
    const content = await this.find(tx, actor, share);
    if (content instanceof DomainError) return fail(content.code, content.detail);
    if (content.certificate !== share.certificate) {
      return fail('certificate_changed', say('The content is not the one that was approved when this was shared.'));
    }
    const refusal = await this.screenAgain(tx, actor, share, content);
    if (refusal) return refusal;
    if (await this.checkAttestation.holdsBack(tx, share)) {
      const message = say('Not shared yet: read the new code of conduct first, then it goes out.');
      return { cleared: false, event: 'hold', holdKey: ATTESTATION_HOLD, code: 'attestation_needed', message };
    }
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

  private async find(tx: Transaction, actor: Actor, share: ShareRecord): Promise<ShareableCaption | DomainError> {
    try {
      return await this.content.find(tx, actor, share.versionId, share.captionId);
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
    if ((await this.ruleSets.footing(tx)) === share.ruleSet) return null;
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
