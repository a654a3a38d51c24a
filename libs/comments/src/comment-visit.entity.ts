import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** Until when a member has seen what was said about an item. */
@Entity('comment_visits')
export class CommentVisitEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') itemId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') seenUntil: Date;
}
