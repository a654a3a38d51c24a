import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Network } from '#libs/captions';
import type { Node } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { TextReviewRecord, TextReviewState } from './text-review.js';

@Entity('text_reviews')
export class TextReviewEntity implements Omit<TextReviewRecord, 'text'> {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') captionId: string;
  @Column('text') certificate: string;
  @Column('text') network: Network;
  @Column('text') node: Node;
  /** Only of a version before; see `SealTexts`. */
  @Column('text', { nullable: true }) text: string | null;
  @Column('text', { nullable: true }) sealedText: string | null;
  @Column('text') textHash: string;
  @Column('uuid') screeningId: string;
  @Column('text') ruleSet: string;
  @Column('text') state: TextReviewState;
  @Column('uuid', { nullable: true }) reviewerId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) shareId: string | null;
}
