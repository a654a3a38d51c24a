import { Injectable, Logger } from '@nestjs/common';
import { say } from '#libs/kernel';
import { isHashOf, ReadImage } from '#libs/media';
import type { Failure, PreparedPost, PrepareOutcome, PublishOutcome, TokenHolder } from '#libs/network-contract';
import { Networks } from '#libs/networks';
import { LookAtPage } from '#libs/page-snapshots';
import { buildPost } from '../share.js';
import { ArmShare } from './arm-share.js';
import { ClaimShares, type Claim, type Claimed } from './claim-shares.js';
import { SettlePublications } from './settle-publications.js';

/** A process that stood still for longer than this between its note and its call no longer makes the call. */
const STALE_MS = 10_000;

/**
 * Publishes one share at most once. Four steps, each safe to die after:
 * claim it (one worker wins, and what is no longer cleared ends here); put its image at the network, which may be
 * repeated; note that the call goes out now, after looking once more; make the call and record what came of it.
 * What has no image is noted as it is claimed. Who dies before the note has sent nothing; who dies after it leaves a
 * publication that a person must look at.
 */
@Injectable()
export class PublishShare {
  private readonly logger = new Logger(PublishShare.name);

  constructor(
    private readonly claimShares: ClaimShares,
    private readonly armShare: ArmShare,
    private readonly settlePublications: SettlePublications,
    private readonly networks: Networks,
    private readonly readImage: ReadImage,
    private readonly lookAtPage: LookAtPage,
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
    if (outcome) await this.settlePublications.execute(claim, outcome);
    return true;
  }

  private claim(organisationId: string, shareId: string): Promise<Claimed> {
    return this.claimShares.execute(organisationId, shareId);
  }

  /** @returns how the try ended; null when it ended before the call by itself. */
  private async tryOnce(claim: Claim): Promise<PublishOutcome | null> {
    const { holder } = claim;
    if (!holder) return { kind: 'reconnect', code: 'TOKEN_SEALED', message: say('The token cannot be opened.') };
    const prepared = await this.prepare(claim, holder);
    if (prepared.kind !== 'prepared') return prepared;
    const noted = claim.notedAt ?? performance.now();
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

  /** @returns true when the call may be made. */
  private async arm(claim: Claim, holder: TokenHolder): Promise<true | Failure | null> {
    return claim.notedAt !== null || this.armShare.execute(claim, holder);
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

  private async post({ organisationId, share, clearance: { content }, linkUrl }: Claim) {
    const image = content.imageId ? await this.readImage.execute(organisationId, content.imageId) : null;
    if (image && !(content.imageSha256 && isHashOf(content.imageSha256, image.bytes))) {
      // The next try looks at the certificate first, and tells its member.
      throw new Error('Its picture is not the one that was approved.');
    }
    const picture = image && { bytes: image.bytes, type: image.media.type, alt: content.imageAlt };
    return buildPost(share, content, linkUrl, picture);
  }
}
