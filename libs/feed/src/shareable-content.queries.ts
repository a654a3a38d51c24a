import { Injectable } from '@nestjs/common';
import { ApprovalHold, type HeldVersion } from '#libs/approval-routes';
import { disclosuresBeside, type Network, type SlottedText } from '#libs/captions';
import { CheckCertificate } from '#libs/certificates';
import { certificateForms, sharedUntil, VersionRepository, versionApproved, type VersionRecord } from '#libs/content';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { ReadImage } from '#libs/media';
import { PageHold } from '#libs/page-snapshots';
import { once, textHash, type Transaction } from '#libs/platform';
import { RecallQueries } from '#libs/recalls';
import { ApprovedCaptions, MAY_BE_SHOWN, type ApprovedCaption } from './approved-captions.queries.js';
import { FOR_ME, MEMBER } from './feed-audience.queries.js';

/** One caption of an approved version, with everything a share of it needs. */
export interface ShareableCaption {
  itemId: string;
  versionId: string;
  /** SHA-256 of what was approved. */
  certificate: string;
  title: string;
  summary: string | null;
  linkUrl: string | null;
  linkTitle: string | null;
  imageId: string | null;
  /** Of the bytes that were approved as its picture. */
  imageSha256: string | null;
  imageAlt: string | null;
  topicIds: string[];
  audiencePublic: boolean;
  /** Its own end, or that of the right to its picture. */
  expiresAt: Date | null;
  /** As the approvals it must have are worked out, and since when it has been approved and may be shared. */
  held: HeldVersion & { approvedAt: Date; publishFrom: Date | null };
  caption: { id: string; network: Network; language: string } & SlottedText;
}

/** Why an approved version is not for a member now. */
export type NotForSharing =
  'recalled' | 'retired' | 'refused' | 'replaced' | 'too_early' | 'expired' | 'rights_ended' | 'for_others';

/**
 * What a member may share right now, and nothing else. Each time the certificate is worked out anew from what is stored:
 * what was altered since it was approved, by whatever way, is not what was approved; and it is held against what was signed
 at its approval, for whoever can alter content can alter an approval too.
 */
@Injectable()
export class ShareableContent {
  constructor(
    private readonly approved: ApprovedCaptions,
    private readonly versions: VersionRepository,
    private readonly checkCertificate: CheckCertificate,
    private readonly readImage: ReadImage,
    private readonly recalls: RecallQueries,
    private readonly approvalHold: ApprovalHold,
    private readonly pageHold: PageHold,
    private readonly clock: Clock,
  ) {}

  /** The same for what is to be sent: its picture's bytes are looked at too. @throws as `find` does. */
  findWhole(tx: Transaction, actor: Actor, versionId: string, captionId: string): Promise<ShareableCaption> {
    return once(tx, `feed.whole ${actor.memberId} ${versionId} ${captionId}`, () =>
      this.lookWhole(tx, actor, versionId, captionId),
    );
  }

  private async lookWhole(tx: Transaction, actor: Actor, versionId: string, captionId: string) {
    const found = await this.find(tx, actor, versionId, captionId);
    const whole = !found.imageSha256 || (await this.readImage.isAsKept(actor.organisationId, found.imageSha256));
    if (!whole) throw altered();
    return found;
  }

  /**
   * The same right before it is handed out: from when this returns until the transaction ends, its item is not taken
   * back, replaced, refused or recalled. @throws as `find` does.
   */
  async findFromHere(
    tx: Transaction,
    actor: Actor,
    { itemId, versionId, caption }: Pick<ShareableCaption, 'itemId' | 'versionId'> & { caption: { id: string } },
  ): Promise<ShareableCaption> {
    await tx.query('SELECT FROM content_items WHERE organisation_id = current_organisation() AND id = $1 FOR SHARE', [
      itemId,
    ]);
    return this.find(tx, actor, versionId, caption.id);
  }

  /**
   * @throws DomainError conflict `recalled` with the reason, `version_withdrawn` when the version was approved once but
   * is not (or no longer) for sharing, `certificate_changed` when what is stored is not what was approved,
   * `certificate_broken` when nothing signed says that it was approved, `approval_needed` when an approval route asks
   * for more by now, `page_changed` when the page behind its link says something else than what was approved, not_found when it never was in this
   * member's feed or has no such caption.
   */
  async find(tx: Transaction, actor: Actor, versionId: string, captionId: string): Promise<ShareableCaption> {
    const found = await this.approved.find(tx, { memberId: actor.memberId, versionId, captionId });
    if (!found) throw await this.absence(tx, versionId, captionId);
    await this.recalls.refuse(tx, found.itemId);
    const version = await once(tx, `feed.version ${versionId}`, () => this.versions.get(tx, versionId));
    const certificates = await once(tx, `feed.forms ${versionId} ${found.imageSha256}`, async () =>
      certificateForms(version, found.imageSha256).map(textHash),
    );
    if (!certificates.includes(found.certificate)) throw altered();
    const page = await once(tx, `feed.signed ${versionId} ${found.certificate}`, () =>
      this.signedPage(tx, actor.organisationId, version, found.certificate),
    );
    // What the feed was told of an item is a copy; whom it is for, and when, is said by what was approved.
    if (!found.meant) throw withdrawn();
    await this.pageHold.refuse(tx, versionId, page);
    const approved = { at: found.approvedAt, publishFrom: version.publishFrom };
    await this.approvalHold.refuse(tx, { ...version, certificates }, approved);
    return shareable(found, version, certificates, captionId);
  }

  /** @returns the hash of the page that its certificate names. @throws DomainError conflict `certificate_broken`. */
  private async signedPage(
    tx: Transaction,
    organisationId: string,
    { id, itemId, number }: VersionRecord,
    content: string,
  ): Promise<string | null> {
    const approved = { item: itemId, version: id, number, content };
    const says = { itemId, number, certificate: content };
    const before = { fact: versionApproved, says };
    const { fault, certificate } = await this.checkCertificate.ofVersion(tx, organisationId, approved, before);
    if (fault) throw broken();
    return certificate?.page?.hash ?? null;
  }

  private async absence(tx: Transaction, versionId: string, captionId: string): Promise<DomainError> {
    const [approved] = await tx.query<{ itemId: string }[]>(
      `SELECT a.item_id AS "itemId" FROM approvals a JOIN captions c ON c.organisation_id = a.organisation_id AND c.version_id = a.version_id
        WHERE a.organisation_id = current_organisation() AND a.version_id = $1 AND c.id = $2 AND a.decision = 'approved'`,
      [versionId, captionId],
    );
    if (!approved) return DomainError.notFound('caption to share');
    await this.recalls.refuse(tx, approved.itemId);
    return withdrawn();
  }

  /** Why what was approved once is not found any more, or will not be then; null when it is there, or was never approved. */
  async whyNot(
    tx: Transaction,
    actor: Actor,
    versionId: string,
    at: Date = this.clock.now(),
  ): Promise<NotForSharing | null> {
    const [row] = await tx.query<{ why: NotForSharing | null }[]>(
      `SELECT CASE WHEN i.state IN ('recalled', 'retired') THEN i.state
                   WHEN i.approved_version_id IS DISTINCT FROM v.id THEN 'replaced'
                   WHEN i.state = 'sent_back' AND i.current_version_id = v.id THEN 'refused'
                   WHEN v.publish_from > $3 THEN 'too_early'
                   WHEN v.expires_at <= $3 THEN 'expired'
                   WHEN NOT (${MAY_BE_SHOWN('$3')}) THEN 'rights_ended'
                   WHEN NOT EXISTS (SELECT FROM feed_entries e CROSS JOIN (${MEMBER('$1')}) me
                                     WHERE e.organisation_id = v.organisation_id AND e.version_id = v.id
                                       AND ${FOR_ME('e')} AND ${FOR_ME('v')})
                     THEN 'for_others' END AS why
         FROM content_versions v
         JOIN content_items i ON i.organisation_id = v.organisation_id AND i.id = v.item_id
         JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
        WHERE v.organisation_id = current_organisation() AND v.id = $2`,
      [actor.memberId, versionId, at],
    );
    return row?.why ?? null;
  }
}

function shareable(
  approved: ApprovedCaption,
  version: VersionRecord,
  certificates: string[],
  captionId: string,
): ShareableCaption {
  const { itemId, certificate, imageSha256 } = approved;
  const { title, summary, linkUrl, linkTitle, imageId, imageAlt, topicIds, audience } = version;
  const caption = version.captions.find(({ id }) => id === captionId);
  if (!caption) throw DomainError.notFound('caption to share');
  const { id, network, language, text, slots, locked, disclosure } = caption;
  return {
    itemId,
    versionId: version.id,
    certificate,
    title,
    summary,
    linkUrl,
    linkTitle,
    imageId,
    imageSha256,
    imageAlt,
    topicIds,
    audiencePublic: audience.public,
    expiresAt: sharedUntil(version),
    held: { ...held(version), certificates, approvedAt: approved.approvedAt, publishFrom: version.publishFrom },
    caption: {
      id,
      network,
      language,
      text,
      slots,
      locked,
      disclosure,
      otherDisclosures: disclosuresBeside(caption, version.captions),
    },
  };
}

function held({ id, topicIds, audience, verdict }: VersionRecord): Omit<HeldVersion, 'certificates'> {
  return { id, topicIds, audience, verdict };
}

function altered(): DomainError {
  return DomainError.conflict(
    'certificate_changed',
    say(
      'This content is not what was approved any more: it, or its picture, was altered afterwards. Nothing of it can be shared; tell your communications team.',
    ),
  );
}

function broken(): DomainError {
  return DomainError.conflict(
    'certificate_broken',
    say(
      'Nothing signed proves that this content was approved as it stands here. Nothing of it can be shared; tell your communications team.',
    ),
  );
}

function withdrawn(): DomainError {
  return DomainError.conflict(
    'version_withdrawn',
    say(
      'This is not for sharing now: a newer version took its place, it or the right to its picture expired, it was taken back, or its first day has not come.',
    ),
  );
}
