import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { CommentField, CommentRecord } from './comment.js';

@Entity('comments')
export class CommentEntity implements CommentRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid', { nullable: true }) threadId: string | null;
  @Column('text') field: CommentField;
  @Column('text', { nullable: true }) network: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('smallint') nth: number;
  @Column('integer', { nullable: true }) fromUnit: number | null;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('uuid') memberId: string;
  @Column('text') sealedText: string;
  @Column('timestamptz') writtenAt: Date;
  @Column('uuid', { nullable: true }) resolvedBy: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
}
