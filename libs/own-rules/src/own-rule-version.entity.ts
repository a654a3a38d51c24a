import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { CompiledRule } from '#libs/screener';

@Entity('own_rule_versions')
export class OwnRuleVersionEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') ruleId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') definition: string;
  @Column('jsonb') rule: CompiledRule;
  @Column('uuid', { nullable: true }) madeBy: string | null;
  @Column('timestamptz') madeAt: Date;
}
