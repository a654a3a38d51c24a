import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { NoteAltered } from '#libs/feed';
import { Clock, inEnglish, say } from '#libs/kernel';
import { ShareLinks } from '#libs/links';
import { isHashOf, ReadImage } from '#libs/media';
import type { Failure, PreparedPost, PrepareOutcome, PublishOutcome, TokenHolder } from '#libs/network-contract';
import { Connections, Networks } from '#libs/networks';
import { LookAtPage, PageHold } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { CheckClearance, type Clearance } from './check-clearance.js';
import { CheckTimes, type LateAnswer } from './check-times.js';
import { DoubtRepository } from './doubt.repository.js';
import { MovePublication } from './move-publication.js';
import { cameLate, unconfirmed } from './outcome.rules.js';
import { buildPost } from './share.js';
import { PublicationRepository } from './publication.repository.js';
import { isTooLate } from './publication.rules.js';
import { SettlePublication, type Claim } from './settle-publication.js';
import { ShareRepository } from './share.repository.js';

/** A process that stood still for longer than this between its note and its call no longer makes the call. */
const STALE_MS = 10_000;

type Cleared = Extract<Clearance, { cleared: true }>;

/**
 * Publishes one share at most once. Four steps, each safe to die after:
 * claim it (one worker wins, and what is no longer cleared ends here); put its image at the network, which may be
 * repeated; note that the call goes out now, after looking once more; make the call and record what came of it.
 * Who dies before the note has sent nothing; who dies after it leaves a publication that a person must look at.
 */
@Injectable()
export class PublishShare {
  private readonly logger = new Logger(PublishShare.name);

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly doubts: DoubtRepository,
    private readonly links: ShareLinks,
    private readonly checkClearance: CheckClearance,
    private readonly checkTimes: CheckTimes,
    private readonly noteAltered: NoteAltered,
    private readonly movePublication: MovePublication,
    private readonly settlePublication: SettlePublication,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly readImage: ReadImage,
    private readonly pageHold: PageHold,
    private readonly lookAtPage: LookAtPage,
    private readonly clock: Clock,
  ) {}

  /** Safe to call at any time and as often as one likes. @returns whether this call had the share. */
  async execute(organisationId: string, shareId: string): Promise<boolean> {
    let claim = await this.claim(organisationId, shareId);
    if (claim && 'stalePage' in claim) {
      // Somebody else who looks at it is waited for: the share stays due, and is taken up again.
      if (!(await this.lookAtPage.execute(organisationId, claim.stalePage))) return false;
      claim = await this.claim(organisationId, shareId);
    }
    if (!claim || 'stalePage' in claim) return false;
    const outcome = await this.tryOnce(claim);
    if (outcome) await this.settlePublication.execute(claim, outcome);
    return true;
  }

  /** @returns null when there is nothing to do (any more); the version whose page is to be looked at before. */
  private async claim(organisationId: string, shareId: string): Promise<Claim | { stalePage: string } | null> {
    const now = this.clock.now();
    const token = randomUUID();
    return this.database.within(organisationId, async (tx) => {
      const stalePage = await this.publications.dueOf(tx, shareId, now);
      if (stalePage && (await this.pageHold.isStale(tx, stalePage))) return { stalePage };
      const publication = await this.publications.claim(tx, shareId, token, now);
      if (!publication) return null;
      const share = await this.shares.find(tx, shareId);
      if (!share) throw new Error(`Publication ${shareId} has no share.`);
      await this.publications.startAttempt(tx, shareId, publication.attempts, token, now);
      const claim = { organisationId, share, publication, token };
      if (isTooLate(publication.plannedAt, now)) {
        const message = say(
          'It could not go out within a day of its time, and was not shared. Share it anew if it still fits.',
        );
        await this.refuse(tx, claim, { cleared: false, event: 'fail', code: 'too_late', message });
        return null;
      }
      const late = await this.checkTimes.whenLate(tx, share, publication.plannedAt, now);
      if (late) {
        await this.refuse(tx, claim, late);
        return null;
      }
      const clearance = await this.checkClearance.execute(tx, organisationId, share);
      if (!clearance.cleared) {
        await this.refuse(tx, claim, clearance);
        return null;
      }
      return { ...claim, clearance };
    });
  }

  /** @returns how the try ended; null when it ended before the call by itself. */
  private async tryOnce(claim: Claim): Promise<PublishOutcome | null> {
    const holder = this.connections.holder(claim.clearance.connection);
    if (!holder) return { kind: 'reconnect', code: 'TOKEN_SEALED', message: say('The token cannot be opened.') };
    const prepared = await this.prepare(claim, holder);
    if (prepared.kind !== 'prepared') return prepared;
    const noted = performance.now();
    const armed = await this.arm(claim, holder);
    if (armed !== true) return armed;
    if (performance.now() - noted > STALE_MS) {
      return { kind: 'not_sent', code: 'STALE', message: say('The process stood still before the call.') };
    }
    return this.send(claim, holder, prepared.post);
  }

  /** Whatever goes wrong here, nothing was published. */
  private async prepare(claim: Claim, holder: TokenHolder): Promise<PrepareOutcome> {
    try {
      return await this.networks.get(claim.share.network).prepare(holder, await this.post(claim));
    } catch (error) {
      this.logger.error(`Share ${claim.share.id} could not be prepared: ${(error as Error).message}`);
      return { kind: 'not_sent', code: 'PREPARE', message: say('Its picture or link could not be made ready.') };
    }
  }

  /** Whatever goes wrong here, it may have been published. */
  private async send(claim: Claim, holder: TokenHolder, post: PreparedPost): Promise<PublishOutcome> {
    try {
      return await this.networks.get(claim.share.network).publish(holder, post);
    } catch (error) {
      this.logger.error(`Share ${claim.share.id} may be out or not: ${(error as Error).message}`);
      return { kind: 'unknown', code: 'SEND', message: say('The call ended without an answer.') };
    }
  }

  private async post({ organisationId, share, clearance: { content } }: Claim) {
    const image = content.imageId ? await this.readImage.execute(organisationId, content.imageId) : null;
    if (image && !(content.imageSha256 && isHashOf(content.imageSha256, image.bytes))) {
      // The next try looks at the certificate first, and tells its member.
      throw new Error('Its picture is not the one that was approved.');
    }
    const link = share.linkId
      ? await this.database.within(organisationId, (tx) => this.links.urlOf(tx, share.linkId!))
      : null;
    const picture = image && { bytes: image.bytes, type: image.media.type, alt: content.imageAlt };
    return buildPost(share, content, link, picture);
  }

  /** The last look and the note, in one transaction. @returns true when the call may be made. */
  private async arm(claim: Claim, holder: TokenHolder): Promise<true | Failure | null> {
    const { organisationId, share, token } = claim;
    return this.database.within(organisationId, async (tx) => {
      if (!(await this.publications.arm(tx, share.id, token, this.clock.now()))) {
        this.logger.warn(`The claim on share ${share.id} was taken away before anything was sent.`);
        return null;
      }
      if (await this.isOut(tx, claim)) return null;
      const asStored = (await this.shares.find(tx, share.id)) ?? share;
      const clearance = await this.checkClearance.execute(tx, organisationId, asStored);
      if (!clearance.cleared) {
        await this.refuse(tx, claim, clearance);
        return null;
      }
      if (this.connections.holder(clearance.connection)?.accountId !== holder.accountId) {
        return { kind: 'not_sent', code: 'ACCOUNT_CHANGED', message: say('Another account was connected meanwhile.') };
      }
      return (await this.isForgotten(tx, claim)) ? null : true;
    });
  }

  /** The network has said of an earlier try that it is live: then there is nothing to send, whoever asked for it. */
  private async isOut(tx: Transaction, { share, token }: Claim): Promise<boolean> {
    const out = await this.doubts.firstOut(tx, share.id);
    if (!out) return false;
    const at = this.clock.now();
    const { externalId, permalink, endedAt } = out;
    const changes = { externalId, permalink, publishedAt: endedAt ?? at, ...cameLate() };
    await this.movePublication.execute(tx, share, 'publish', changes, { claimToken: token });
    const end = { outcome: 'not_cleared', code: 'LATE_ANSWER', message: null };
    await this.publications.endAttempt(tx, share.id, token, end, at);
    return true;
  }

  /** The network said that an earlier try had not arrived, too long ago to know its key still: then its member is asked. */
  private async isForgotten(tx: Transaction, { share, token }: Claim): Promise<boolean> {
    const { label, tellsForMs } = this.networks.get(share.network);
    const now = this.clock.now();
    const since = await this.doubts.absentSince(tx, share.id);
    if (!since || now.getTime() - since.getTime() < tellsForMs) return false;
    await this.doubts.doubtAgain(tx, share.id);
    const changes = { code: 'outcome_unknown', message: unconfirmed(label) };
    await this.movePublication.execute(tx, share, 'lose', changes, { claimToken: token });
    const end = { outcome: 'not_cleared', code: 'KEY_FORGOTTEN', message: null };
    await this.publications.endAttempt(tx, share.id, token, end, now);
    return true;
  }

  private async refuse(
    tx: Transaction,
    { share, token }: Pick<Claim, 'share' | 'token'>,
    { event, code, message, cleared: _, ...when }: Exclude<Clearance, Cleared> | LateAnswer,
  ): Promise<void> {
    await this.movePublication.execute(tx, share, event, { code, message, ...when }, { claimToken: token });
    await this.noteAltered.execute(tx, share.versionId, code);
    await this.publications.endAttempt(
      tx,
      share.id,
      token,
      { outcome: 'not_cleared', code, message: inEnglish(message) },
      this.clock.now(),
    );
  }
}
