import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { RevisionRepository } from '#libs/products';
import { OwnRuleRepository, type OwnRule } from './own-rule.repository.js';

/** Puts into force what the own rules say now: those on trial and those that are live. */
@Injectable()
export class OwnRulesInForce {
  constructor(
    private readonly revision: RevisionRepository,
    private readonly rules: OwnRuleRepository,
  ) {}

  /** In the caller's transaction, which has changed a rule that was or is in force. */
  async execute(tx: Transaction, at: Date): Promise<void> {
    await this.revision.move(tx);
    const inForce = (await this.rules.all(tx)).filter(runs);
    await this.rules.keepPack(
      tx,
      inForce.map(({ rule, state }) => ({ ...rule, state })),
      at,
    );
  }
}

export function runs({ state }: Pick<OwnRule, 'state'>): boolean {
  return state === 'live' || state === 'shadow';
}
