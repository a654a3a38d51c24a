import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { DomainError, say, type Person } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { CompiledRule } from '#libs/screener';
import { OwnPackEntity } from './own-pack.entity.js';
import { OwnRuleVersionEntity } from './own-rule-version.entity.js';
import { OwnRuleEntity } from './own-rule.entity.js';
import type { OwnRuleState } from './own-rule.rules.js';

/** A rule of the organisation's own, with what its newest version says. */
export interface OwnRule {
  id: string;
  /** The id that the definition gives it, as findings name it. */
  key: string;
  state: OwnRuleState;
  version: number;
  definition: string;
  rule: CompiledRule;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: Person | null;
}

export interface OwnRuleVersion {
  version: number;
  definition: string;
  at: Date;
  by: Person | null;
}

const SELECT = `
  SELECT r.id, r.key, r.state, r.version, v.definition, v.rule, r.created_at AS "createdAt", r.updated_at AS "updatedAt",
         CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS "updatedBy"
    FROM own_rules r
    JOIN own_rule_versions v ON v.organisation_id = r.organisation_id AND v.rule_id = r.id AND v.version = r.version
    LEFT JOIN members m ON m.organisation_id = r.organisation_id AND m.id = r.updated_by
   WHERE r.organisation_id = current_organisation()`;

/** How many own rules there may be, retired ones not counted. */
const MOST_RULES = 300;

@Injectable()
export class OwnRuleRepository {
  async all(tx: Transaction): Promise<OwnRule[]> {
    return tx.query<OwnRule[]>(`${SELECT} ORDER BY r.key`);
  }

  /** @throws DomainError not_found */
  async get(tx: Transaction, id: string): Promise<OwnRule> {
    const [row] = await tx.query<OwnRule[]>(`${SELECT} AND r.id = $1`, [id]);
    if (!row) throw DomainError.notFound('rule');
    return row;
  }

  /** Newest first. */
  async versions(tx: Transaction, id: string): Promise<OwnRuleVersion[]> {
    return tx.query<OwnRuleVersion[]>(
      `SELECT v.version, v.definition, v.made_at AS at,
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS by
         FROM own_rule_versions v LEFT JOIN members m ON m.organisation_id = v.organisation_id AND m.id = v.made_by
        WHERE v.organisation_id = current_organisation() AND v.rule_id = $1 ORDER BY v.version DESC`,
      [id],
    );
  }

  async insert(tx: Transaction, made: { id: string; key: string; state: OwnRuleState }, by: string, at: Date) {
    const rules = tx.getRepository(OwnRuleEntity);
    await rules.insert({ ...made, version: 1, createdAt: at, updatedAt: at, updatedBy: by });
    if ((await rules.countBy({ state: Not('retired') })) > MOST_RULES)
      throw DomainError.conflict(
        'too_many_rules',
        say('There can be {most, number} own rules; retire some first.', { most: MOST_RULES }),
      );
  }

  async addVersion(
    tx: Transaction,
    made: { id: string; version: number; definition: string; rule: CompiledRule },
    by: string,
    at: Date,
  ): Promise<void> {
    const { id: ruleId, ...version } = made;
    await tx.getRepository(OwnRuleVersionEntity).insert({ ...version, ruleId, madeBy: by, madeAt: at });
  }

  async change(
    tx: Transaction,
    changed: { id: string; key: string; state: OwnRuleState; version: number },
    by: string,
    at: Date,
  ): Promise<void> {
    const { id, key, state, version } = changed;
    await tx.getRepository(OwnRuleEntity).update({ id }, { key, state, version, updatedAt: at, updatedBy: by });
  }

  /** Keeps the set of own rules that is in force from now on, under the next version. */
  async keepPack(tx: Transaction, rules: CompiledRule[], at: Date): Promise<void> {
    const packs = tx.getRepository(OwnPackEntity);
    const version = ((await packs.maximum('version')) ?? 0) + 1;
    await packs.insert({ version, rules, madeAt: at });
  }
}
