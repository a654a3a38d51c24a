import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IntentKind } from '#libs/intent-places';
import type { Node } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { IntentAnswer, IntentRecord } from './intent.js';

@Entity('intents')
export class IntentEntity implements IntentRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') captionId: string;
  @Column('text') certificate: string;
  @Column('text') place: IntentKind;
  @Column('text') node: Node;
  @Column('text') text: string;
  @Column('text') textHash: string;
  @Column('uuid') screeningId: string;
  @Column('text') ruleSet: string;
  @Column('uuid', { nullable: true }) linkId: string | null;
  @Column('timestamptz') openedAt: Date;
  @Column('uuid', { nullable: true }) recallId: string | null;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
  @Column('text', { nullable: true }) answer: IntentAnswer | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}

/** Which places an organisation lets its members open; none without a row. */
@Entity('intent_settings')
export class IntentSettingsEntity {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('text', { array: true }) places: IntentKind[];
}
