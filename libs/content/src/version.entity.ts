import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import type { PeopleShown, VersionRecord } from './draft.js';

@Entity('content_versions')
export class VersionEntity implements Omit<VersionRecord, 'audience' | 'captions'> {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('integer') number: number;
  @Column('text') title: string;
  @Column('text', { nullable: true }) summary: string | null;
  @Column('text', { nullable: true }) linkUrl: string | null;
  @Column('text', { nullable: true }) linkTitle: string | null;
  @Column('uuid', { nullable: true }) imageId: string | null;
  @Column('text', { nullable: true }) imageAlt: string | null;
  @Column('text', { nullable: true }) imageRights: string | null;
  @Column('timestamptz', { nullable: true }) imageRightsUntil: Date | null;
  @Column('text', { nullable: true }) imagePeople: PeopleShown | null;
  @Column('boolean') featured: boolean;
  @Column('timestamptz', { nullable: true }) publishFrom: Date | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('uuid', { array: true }) topicIds: string[];
  @Column('uuid', { array: true }) audienceTeams: string[];
  @Column('text', { array: true }) audienceRegions: string[];
  @Column('text', { array: true }) audienceLanguages: string[];
  @Column('boolean') audiencePublic: boolean;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) submittedBy: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('text', { nullable: true }) verdict: Verdict | null;
  @Column('boolean') route: boolean;
  @Column('text', { nullable: true }) screenedUnder: string | null;
  @Column('uuid', { nullable: true }) screeningId: string | null;
}
