import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { LocalDay } from './item-hold.js';

/**
 * Nothing of an item is erased until it is lifted or has ended; one that was lifted stays as it was. One that ended by
 * its day is closed when the next is placed: it has `liftedAt`, and nobody lifted it.
 */
@Entity('item_holds')
export class ItemHoldEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('text') reason: string;
  @Column('uuid') placedBy: string;
  @Column('timestamptz') since: Date;
  /** The last day of it, on the organisation's calendar; null of one without an end. */
  @Column('date', { nullable: true }) until: LocalDay | null;
  /** The first moment after that day. */
  @Column('timestamptz', { nullable: true }) endsAt: Date | null;
  /** Who said so since it was placed, and when. */
  @Column('uuid', { nullable: true }) untilBy: string | null;
  @Column('timestamptz', { nullable: true }) untilAt: Date | null;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @Column('text', { nullable: true }) liftReason: string | null;
}
