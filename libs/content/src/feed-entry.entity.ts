import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** What the feed asks of an item, copied from its approved version. */
@Entity('feed_entries')
export class FeedEntryEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column({ type: 'timestamptz', precision: 3 }) rank: Date;
  @Column({ type: 'timestamptz', precision: 3 }) publishedAt: Date;
  @Column('timestamptz', { nullable: true }) publishFrom: Date | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('boolean') featured: boolean;
  @Column('text') searchText: string;
  @Column('uuid', { array: true }) topicIds: string[];
  @Column('text', { array: true }) networks: string[];
  @Column('text', { array: true }) languages: string[];
  @Column('uuid', { array: true }) audienceTeams: string[];
  @Column('text', { array: true }) audienceRegions: string[];
  @Column('text', { array: true }) audienceLanguages: string[];
}
