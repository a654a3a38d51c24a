import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { PageWatch, WatchState } from './page-snapshot.js';

@Entity('page_watches')
export class PageWatchEntity implements PageWatch {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') versionId: string;
  @Column('uuid') itemId: string;
  @Column('text') address: string;
  @Column('text') state: WatchState;
  @Column('timestamptz', { nullable: true }) until: Date | null;
  @Column('timestamptz', { nullable: true }) nextLookAt: Date | null;
  @Column('timestamptz', { nullable: true }) lookingUntil: Date | null;
  @Column('timestamptz', { nullable: true }) lookedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('integer') failures: number;
  @Column('text', { nullable: true }) acceptedSha256: string | null;
  @Column('uuid', { nullable: true }) acceptedId: string | null;
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz', { nullable: true }) unseenSince: Date | null;
}
