import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPlacement, Network } from '#libs/captions';
import type { Node, Sentence } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { PublicationRecord, PublicationState, ShareRecord } from '#libs/publications';

@Entity('shares')
export class ShareEntity implements ShareRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') captionId: string;
  @Column('text') certificate: string;
  @Column('text') network: Network;
  @Column('uuid') connectionId: string;
  @Column('text') node: Node;
  @Column('text') text: string;
  @Column('text') textHash: string;
  @Column('uuid') screeningId: string;
  @Column('text') ruleSet: string;
  @Column('uuid', { nullable: true }) linkId: string | null;
  @Column('text', { nullable: true }) linkPlacement: LinkPlacement | null;
  @Column('text', { nullable: true }) localTime: string | null;
  @Column('text', { nullable: true }) timeZone: string | null;
  @Column('timestamptz') createdAt: Date;
}

@Entity('publications')
export class PublicationEntity implements PublicationRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') shareId: string;
  @Column('text') state: PublicationState;
  @Column('timestamptz') plannedAt: Date;
  @Column('timestamptz') dueAt: Date;
  @Column('integer') scheduleVersion: number;
  @Column('integer') attempts: number;
  @Column('uuid', { nullable: true }) claimToken: string | null;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sendingAt: Date | null;
  @Column('text', { nullable: true }) externalId: string | null;
  @Column('text', { nullable: true }) permalink: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) lookUpAt: Date | null;
  @Column('text', { nullable: true }) holdKey: string | null;
  @Column('text', { nullable: true }) code: string | null;
  /** Said in the reader's language when it is read. */
  @Column('jsonb', { nullable: true }) message: Sentence | null;
  @Column('timestamptz', { select: false }) updatedAt: Date;
}

/** A try to publish, kept for good. */
@Entity('publication_attempts')
export class PublicationAttemptEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') shareId: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid') claimToken: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { nullable: true }) message: string | null;
  /** Of the post that it made, where the network said so. */
  @Column('text', { nullable: true }) externalId: string | null;
  @Column('text', { nullable: true }) permalink: string | null;
}
