import { Injectable, Logger } from '@nestjs/common';
import { Places, say } from '#libs/kernel';
import { isHashOf, ReadImage } from '#libs/media';
import type { PreparedPost, PrepareOutcome, PublishOutcome, TokenHolder } from '#libs/network-contract';
import { Networks } from '#libs/networks';
import { LookAtPage } from '#libs/page-snapshots';
import { buildPost, type ShareRecord } from '#libs/publications';
import { ArmShares, type Armed } from './arm-shares.js';
import { ClaimShares, type Claim, type Claimed } from './claim-shares.js';
import type { Cleared } from './look-at-shares.js';
import type { Answered } from './settle-publication.js';
import { SettlePublications } from './settle-publications.js';

/** A process that stood still for longer than this between its note and its call no longer makes the call. */
const STALE_MS = 10_000;
/** A picture is in memory as a whole while it is put at its network; so many are at once. */
const PICTURES_AT_ONCE = 8;

/**
 * Publishes one share at most once. Four steps, each safe to die after:
 * claim it (one worker wins); where it has a picture, look whether it is cleared and put that at the network, which may be
 * repeated; look whether it is cleared, as the last thing or once more, and note that the call goes out now; make the call
 * and record what came of it. Who dies before the note has sent nothing; who dies after it leaves a publication that a
 * person must look at.
 */
@Injectable()
export class PublishShare {
  private readonly logger = new Logger(PublishShare.name);
  private readonly pictures = new Places(PICTURES_AT_ONCE);

  constructor(
    private readonly claimShares: ClaimShares,
    private readonly armShares: ArmShares,
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
    await this.goOn(claim);
    return true;
  }

  /** Publishes what is claimed. */
  async goOn(claim: Claim): Promise<void> {
    const tried = await this.tryOnce(claim);
    if (tried) await this.settlePublications.execute({ claim, ...tried });
  }

  private claim(organisationId: string, shareId: string): Promise<Claimed> {
    return this.claimShares.execute(organisationId, shareId);
  }

  /** @returns how the try ended, and by which connection; null when it ended before the call by itself. */
  private async tryOnce(claim: Claim): Promise<Omit<Answered, 'claim'> | null> {
    const first = claim.cleared && (await this.prepare(claim, claim.cleared));
    if (first && first.kind !== 'prepared') return { outcome: first, connection: claim.cleared!.connection };
    const noted = performance.now();
    const armed = await this.arm(claim);
    if (!armed) return null;
    const { cleared, failure } = armed;
    const prepared = failure ?? first ?? (await this.prepare(claim, cleared));
    return { outcome: await this.call(claim, cleared, prepared, noted), connection: cleared.connection };
  }

  private arm(claim: Claim): Promise<Armed> {
    return this.armShares.execute(claim);
  }

  private async call(
    claim: Claim,
    { holder }: Cleared,
    prepared: PrepareOutcome,
    noted: number,
  ): Promise<PublishOutcome> {
    if (prepared.kind !== 'prepared') return prepared;
    if (performance.now() - noted > STALE_MS) {
      return { kind: 'not_sent', code: 'STALE', message: say('The process stood still before the call.') };
    }
    return this.send(claim, holder!, prepared.post);
  }

  /** Whatever goes wrong here, nothing was published. */
  private async prepare({ organisationId, share }: Claim, cleared: Cleared): Promise<PrepareOutcome> {
    const { holder } = cleared;
    if (!holder) return { kind: 'reconnect', code: 'TOKEN_SEALED', message: say('The token cannot be opened.') };
    try {
      const put = async () => {
        const post = await this.post(organisationId, share, cleared);
        return this.networks.get(share.network).prepare(holder, post);
      };
      return await (cleared.content.imageId ? this.pictures.in(put) : put());
    } catch (error) {
      this.logger.error(`Share ${share.id} could not be prepared: ${(error as Error).message}`);
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

  private async post(organisationId: string, share: ShareRecord, { content, linkUrl }: Cleared) {
    const image = content.imageId ? await this.readImage.execute(organisationId, content.imageId) : null;
    if (image && !(content.imageSha256 && isHashOf(content.imageSha256, image.bytes))) {
      // The next try looks at the certificate first, and tells its member.
      throw new Error('Its picture is not the one that was approved.');
    }
    const picture = image && { bytes: image.bytes, type: image.media.type, alt: content.imageAlt };
    return buildPost(share, content, linkUrl, picture);
  }
}
