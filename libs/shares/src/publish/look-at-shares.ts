import { Injectable } from '@nestjs/common';
import { ApprovedCaptions, NoteAltered } from '#libs/feed';
import { Clock, inEnglish } from '#libs/kernel';
import { ShareLinks } from '#libs/links';
import type { TokenHolder } from '#libs/network-contract';
import { Connections } from '#libs/networks';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import type { ShareRecord } from '#libs/publications';
import { CheckClearance, type Clearance } from '../check-clearance.js';
import type { LateAnswer } from '../check-times.js';
import { MovePublication } from '../move-publication.js';
import { PublicationRepository } from '../publication.repository.js';

/** What a share is published with that is cleared. */
export interface Cleared {
  cleared: true;
  content: Extract<Clearance, { cleared: true }>['content'];
  connection: Extract<Clearance, { cleared: true }>['connection'];
  /** Null when its member's token cannot be opened. */
  holder: TokenHolder | null;
  linkUrl: string | null;
}

/** Why a try ends before its call. */
export type Refusal = Extract<Clearance, { cleared: false }> | LateAnswer;

/**
 * Looks whether shares may go out, and ends the tries of those that may not. What is of each alone is looked up for all of
 * them at once, in a transaction that looks once.
 */
@Injectable()
export class LookAtShares {
  constructor(
    private readonly members: MemberDirectory,
    private readonly connections: Connections,
    private readonly links: ShareLinks,
    private readonly captions: ApprovedCaptions,
    private readonly checkClearance: CheckClearance,
    private readonly movePublication: MovePublication,
    private readonly noteAltered: NoteAltered,
    private readonly publications: PublicationRepository,
    private readonly clock: Clock,
  ) {}

  async lookUp(tx: Transaction, shares: readonly ShareRecord[]): Promise<void> {
    if (shares.length === 0) return;
    const memberIds = [...new Set(shares.map(({ memberId }) => memberId))];
    await this.members.lookUp(tx, memberIds);
    await this.connections.lookUp(tx, memberIds);
    await this.captions.lookUp(tx, shares);
    await this.links.lookUp(
      tx,
      shares.flatMap(({ linkId }) => linkId ?? []),
    );
  }

  async execute(tx: Transaction, organisationId: string, share: ShareRecord): Promise<Cleared | Refusal> {
    const clearance = await this.checkClearance.execute(tx, organisationId, share);
    if (!clearance.cleared) return clearance;
    const linkUrl = share.linkId ? await this.links.urlOf(tx, share.linkId) : null;
    return { ...clearance, holder: this.connections.holder(clearance.connection), linkUrl };
  }

  /** Ends a try before its call: the share waits, is called off or has failed, as the refusal says. */
  async refuse(
    tx: Transaction,
    { share, token }: { share: ShareRecord; token: string },
    { event, code, message, cleared: _, ...when }: Refusal,
  ): Promise<void> {
    await this.movePublication.execute(tx, share, event, { code, message, ...when }, { claimToken: token });
    await this.noteAltered.execute(tx, share.versionId, code);
    const end = { outcome: 'not_cleared', code, message: inEnglish(message) };
    await this.publications.endAttempt(tx, share.id, token, end, this.clock.now());
  }
}
