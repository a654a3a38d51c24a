import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('share_links')
export class ShareLinkEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) code: string;
  /** Whose share it belongs to. */
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('text') targetUrl: string;
  @Column('timestamptz') createdAt: Date;
  /** When its share went out; what follows it before then is no reader. */
  @Column('timestamptz', { nullable: true }) liveAt: Date | null;
  /** The notice that its readers see instead of the target. */
  @Column('uuid', { nullable: true }) noticeId: string | null;
}
