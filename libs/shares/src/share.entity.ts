import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPlacement, Network } from '#libs/captions';
import type { Node } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { ShareRecord } from './share.js';

@Entity('shares')
export class ShareEntity implements ShareRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') captionId: string;
  @Column('text') certificate: string;
  @Column('text') network: Network;
  @Column('uuid') connectionId: string;
  @Column('text') node: Node;
  @Column('text') text: string;
  @Column('text') textHash: string;
  @Column('uuid') screeningId: string;
  @Column('text') ruleSet: string;
  @Column('uuid', { nullable: true }) linkId: string | null;
  @Column('text', { nullable: true }) linkPlacement: LinkPlacement | null;
  @Column('text', { nullable: true }) localTime: string | null;
  @Column('text', { nullable: true }) timeZone: string | null;
  @Column('timestamptz') createdAt: Date;
}
