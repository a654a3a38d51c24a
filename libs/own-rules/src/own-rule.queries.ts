import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { OwnRuleRepository, type OwnRule, type OwnRuleVersion } from './own-rule.repository.js';

/** The rules an organisation has added to the packs, as screens show them. */
@Injectable()
export class OwnRuleQueries {
  constructor(
    private readonly database: Database,
    private readonly ruleList: OwnRuleRepository,
  ) {}

  async rules(actor: Actor): Promise<OwnRule[]> {
    return this.database.within(actor, (tx) => this.ruleList.all(tx));
  }

  /** With every version, newest first. @throws DomainError not_found */
  async rule(actor: Actor, id: string): Promise<OwnRule & { versions: OwnRuleVersion[] }> {
    return this.database.within(actor, async (tx) => ({
      ...(await this.ruleList.get(tx, id)),
      versions: await this.ruleList.versions(tx, id),
    }));
  }
}
