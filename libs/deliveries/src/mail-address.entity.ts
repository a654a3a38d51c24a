import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** How often a member's address refused mail. It tells of the address it names and of no later one. */
@Entity('mail_addresses')
export class MailAddressEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('text') addressHash: string;
  @Column('timestamptz', { array: true }) refusedAt: Date[];
  /** Of the last refusal. */
  @Column('text') code: string;
  /** Since when nothing but what is mandatory goes there. */
  @Column('timestamptz', { nullable: true }) offSince: Date | null;
}
