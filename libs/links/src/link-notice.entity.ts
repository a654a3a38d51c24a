import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';

/** What readers of links are told instead of being led on: in their language where there are words in it. */
export type NoticeWords = Partial<Record<Language, string>>;

@Entity('link_notices')
export class LinkNoticeEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') words: NoticeWords;
  /** Grows whenever links were closed with it, so that every process forgets where they led. */
  @Column('integer') closings: number;
  @Column('timestamptz') createdAt: Date;
}
