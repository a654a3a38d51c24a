import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { RevisionRepository } from '#libs/products';
import { OwnRuleRepository, type OwnRule } from './own-rule.repository.js';
import type { OwnRuleState } from './own-rule.rules.js';
import { OwnRulesInForce, runs } from './own-rules-in-force.js';
import { ReadOwnRule } from './read-own-rule.js';
import { ownRuleAdded, ownRuleChanged } from './own-rule.facts.js';

export type OwnRuleOrder =
  | { definition: string; state: Exclude<OwnRuleState, 'retired'> }
  /** A change; `version` is the one it was made from. */
  | { definition: string; id: string; version: number };

/** Writes down a rule of the organisation's own, or a new version of one; every version is kept. */
@Injectable()
export class SaveOwnRule {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly read: ReadOwnRule,
    private readonly rules: OwnRuleRepository,
    private readonly inForce: OwnRulesInForce,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A change of a rule in force is in force at once.
   * @throws DomainError invalid naming field and line, not_found, conflict `changed_meanwhile` or `rule_key_taken`.
   */
  async execute(actor: Actor, order: OwnRuleOrder): Promise<OwnRule> {
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      await this.revision.lock(tx);
      const before = 'id' in order ? await this.current(tx, order.id, order.version) : null;
      const rule = await this.read.orRefuse(tx, order.definition, at);
      await this.refuseTaken(tx, rule.id, before?.id ?? null);
      const made = {
        id: before?.id ?? newId(),
        key: rule.id,
        state: 'state' in order ? order.state : before!.state,
        version: (before?.version ?? 0) + 1,
      };
      if (before) await this.rules.change(tx, made, actor.memberId, at);
      else await this.rules.insert(tx, made, actor.memberId, at);
      await this.rules.addVersion(tx, { ...made, definition: order.definition, rule }, actor.memberId, at);
      if (runs(made)) await this.inForce.execute(tx, at);
      const saved = before ? ownRuleChanged : ownRuleAdded;
      const detail = { key: made.key, version: made.version, state: made.state, severity: rule.severity };
      await this.ledger.append(tx, saved.of({ at, actorId: actor.memberId, subjectId: made.id, detail }));
      return this.rules.get(tx, made.id);
    });
  }

  private async current(tx: Transaction, id: string, version: number): Promise<OwnRule> {
    const found = await this.rules.get(tx, id);
    if (found.version === version) return found;
    throw DomainError.conflict(
      'changed_meanwhile',
      say('Somebody has changed the rule since: it is at version {version, number}.', { version: found.version }),
    );
  }

  private async refuseTaken(tx: Transaction, key: string, id: string | null): Promise<void> {
    if ((await this.rules.all(tx)).some((other) => other.key === key && other.id !== id)) {
      throw DomainError.conflict(
        'rule_key_taken',
        say('There is an own rule {key} already, in force or not.', { key }),
      );
    }
  }
}
