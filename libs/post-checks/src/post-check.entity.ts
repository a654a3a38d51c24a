import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Network } from '#libs/captions';
import { OrganisationColumn } from '#libs/platform';
import type { PostAnswer, PostCheck, PostLook, PostParts, PostState } from './post-check.js';

@Entity('post_checks')
export class PostCheckEntity implements PostCheck {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') shareId: string;
  @Column('uuid') memberId: string;
  @Column('uuid') itemId: string;
  @Column('text') network: Network;
  @Column('text') state: PostState;
  @Column('text', { nullable: true }) how: PostLook | null;
  @Column('timestamptz') publishedAt: Date;
  @Column('integer') visits: number;
  @Column('integer') failures: number;
  @Column('timestamptz', { nullable: true }) nextAt: Date | null;
  @Column('timestamptz', { nullable: true }) readingUntil: Date | null;
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  @Column('timestamptz', { nullable: true }) differsSince: Date | null;
  @Column('text', { nullable: true }) seenText: string | null;
  @Column('jsonb', { nullable: true }) parts: PostParts | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) lookWantedAt: Date | null;
  @Column('uuid', { nullable: true }) seenBy: string | null;
  @Column('text', { nullable: true }) lookAnswer: PostAnswer | null;
  @Column('timestamptz', { nullable: true }) lookedAt: Date | null;
  @Column('text', { nullable: true }) lookText: string | null;
  @Column('timestamptz', { nullable: true }) restoreAskedAt: Date | null;
  @Column('uuid', { nullable: true }) restoreAskedBy: string | null;
}
