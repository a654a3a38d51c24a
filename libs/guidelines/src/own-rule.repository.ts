import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { CompiledRule } from '#libs/screener';
import type { OwnRuleState } from './own-rule.rules.js';

interface Person {
  id: string;
  name: string;
}

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
    await tx.query(
      `INSERT INTO own_rules (organisation_id, id, key, state, version, created_at, updated_at, updated_by)
       VALUES (current_organisation(), $1, $2, $3, 1, $4, $4, $5)`,
      [made.id, made.key, made.state, at, by],
    );
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM own_rules WHERE organisation_id = current_organisation() AND state <> 'retired'`,
    );
    if (row!.count > MOST_RULES)
      throw DomainError.conflict('too_many_rules', `There can be ${MOST_RULES} own rules; retire some first.`);
  }

  async addVersion(
    tx: Transaction,
    made: { id: string; version: number; definition: string; rule: CompiledRule },
    by: string,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO own_rule_versions (organisation_id, rule_id, version, definition, rule, made_by, made_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6)`,
      [made.id, made.version, made.definition, JSON.stringify(made.rule), by, at],
    );
  }

  async change(
    tx: Transaction,
    changed: { id: string; key: string; state: OwnRuleState; version: number },
    by: string,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE own_rules SET key = $2, state = $3, version = $4, updated_at = $5, updated_by = $6
        WHERE organisation_id = current_organisation() AND id = $1`,
      [changed.id, changed.key, changed.state, changed.version, at, by],
    );
  }

  /** Keeps the set of own rules that is in force from now on, under the next version. */
  async keepPack(tx: Transaction, rules: CompiledRule[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO own_packs (organisation_id, version, rules, made_at)
       SELECT current_organisation(), coalesce(max(version), 0) + 1, $1, $2
         FROM own_packs WHERE organisation_id = current_organisation()`,
      [JSON.stringify(rules), at],
    );
  }
}
