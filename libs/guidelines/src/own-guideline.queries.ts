import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { OwnRuleRepository, type OwnRule, type OwnRuleVersion } from './own-rule.repository.js';
import { ProductRepository, type Product } from './product.repository.js';
import { RegisterRepository, type HeldRegister } from './register.repository.js';
import { WordListRepository, type KeptWordLists } from './word-list.repository.js';

/** What an organisation has added to the packs, as screens show it. */
@Injectable()
export class OwnGuidelineQueries {
  constructor(
    private readonly database: Database,
    private readonly productList: ProductRepository,
    private readonly registerList: RegisterRepository,
    private readonly ruleList: OwnRuleRepository,
    private readonly wordLists: WordListRepository,
  ) {}

  async products(actor: Actor): Promise<Product[]> {
    return this.database.within(actor.organisationId, (tx) => this.productList.all(tx));
  }

  async registers(actor: Actor): Promise<HeldRegister[]> {
    return this.database.within(actor.organisationId, (tx) => this.registerList.all(tx));
  }

  async words(actor: Actor): Promise<KeptWordLists> {
    return this.database.within(actor.organisationId, (tx) => this.wordLists.current(tx));
  }

  async rules(actor: Actor): Promise<OwnRule[]> {
    return this.database.within(actor.organisationId, (tx) => this.ruleList.all(tx));
  }

  /** With every version, newest first. @throws DomainError not_found */
  async rule(actor: Actor, id: string): Promise<OwnRule & { versions: OwnRuleVersion[] }> {
    return this.database.within(actor.organisationId, async (tx) => ({
      ...(await this.ruleList.get(tx, id)),
      versions: await this.ruleList.versions(tx, id),
    }));
  }
}
