import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** Values for the words of a notification: ids, counts, moments as ISO 8601, and names such as an item's title. */
export type About = Record<string, string | number | boolean | null>;

@Entity('notifications')
export class NotificationEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') kind: string;
  /** What it follows from: a ledger entry, or a moment of something; a member is told of it once. */
  @Column('text') cause: string;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('jsonb') about: About;
  @Column('text') groupKey: string;
  /** The first of those that are shown as one; its own id when it is that. */
  @Column('uuid') groupId: string;
  /** When it happened. */
  @Column('timestamptz') at: Date;
  /** When it was told. */
  @Column('timestamptz') createdAt: Date;
  /** Whether the member's inbox shows it. */
  @Column('boolean') inbox: boolean;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** Since when there is nothing left to do about it: it is shown and mailed no more. */
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  /** Whether its mail waits neither for company nor for the end of the night. */
  @Column('boolean') urgent: boolean;
  /** Whether its mail goes with the digest. */
  @Column('boolean') digest: boolean;
  /** When it may go by mail at the earliest; null when it does not. */
  @Column('timestamptz', { nullable: true }) mailAt: Date | null;
  /** The delivery it went into. */
  @Column('uuid', { nullable: true }) deliveryId: string | null;
}
