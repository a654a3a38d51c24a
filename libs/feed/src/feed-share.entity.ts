import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** That a member has shared an item. */
@Entity('feed_shares')
export class FeedShareEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') itemId: string;
  @Column('timestamptz') sharedAt: Date;
}
