import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** A reviewer's decision on a version: one each, which nobody can change or remove. */
@Entity('approvals')
export class ApprovalEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') reviewerId: string;
  @Column('text') decision: 'approved' | 'sent_back' | 'rejected';
  @Column('text', { nullable: true }) reason: string | null;
  /** SHA-256 of what was approved; null when it was sent back. */
  @Column('text', { nullable: true }) certificate: string | null;
  @Column('timestamptz') at: Date;
}
