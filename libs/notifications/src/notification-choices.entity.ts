import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { Choices, ToldBy } from './choices.rules.js';

@Entity('notification_choices')
export class NotificationChoicesEntity implements Choices {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('jsonb') kinds: Record<string, ToldBy>;
  @Column('time without time zone', { nullable: true }) quietFrom: string | null;
  @Column('time without time zone', { nullable: true }) quietTo: string | null;
  @Column('smallint', { array: true }) digestDays: number[];
  @Column('time without time zone') digestAt: string;
  @Column('integer') mailsADay: number;
  @Column('integer') version: number;
  @Column('timestamptz') updatedAt: Date;
}
