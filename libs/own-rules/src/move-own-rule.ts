import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { RevisionRepository } from '#libs/products';
import { OwnRuleRepository, type OwnRule } from './own-rule.repository.js';
import type { OwnRuleState } from './own-rule.rules.js';
import { OwnRulesInForce, runs } from './own-rules-in-force.js';
import { ownRuleMoved } from './own-rule.facts.js';

/** Puts an own rule on trial, into force, or out of it. */
@Injectable()
export class MoveOwnRule {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly rules: OwnRuleRepository,
    private readonly inForce: OwnRulesInForce,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** A retired rule comes back as a draft first. @throws DomainError not_found, conflict `rule_retired`. */
  async execute(actor: Actor, id: string, state: OwnRuleState): Promise<OwnRule> {
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      await this.revision.lock(tx);
      const before = await this.rules.get(tx, id);
      if (before.state === state) return before;
      if (before.state === 'retired' && state !== 'draft') {
        throw DomainError.conflict('rule_retired', say('The rule is retired: make it a draft again first.'));
      }
      await this.rules.change(tx, { ...before, state }, actor.memberId, at);
      if (runs(before) || runs({ state })) await this.inForce.execute(tx, at);
      await this.ledger.append(
        tx,
        ownRuleMoved.of({
          at,
          actorId: actor.memberId,
          subjectId: id,
          detail: { key: before.key, version: before.version, from: before.state, to: state },
        }),
      );
      return this.rules.get(tx, id);
    });
  }
}
