import { Injectable } from '@nestjs/common';
import { DomainError, say } from '#libs/kernel';
import { PackShelf } from '#libs/packs';
import { OrganisationRepository } from '#libs/people';
import { Configuration, type Transaction } from '#libs/platform';
import { ProductRepository, screenedProduct, WordListRepository } from '#libs/products';
import type { CompiledRule } from '#libs/screener';
import { readDefinition, type DefinitionGround, type DefinitionReading } from './own-rule.rules.js';

/** Reads the definition of an own rule as it holds in this organisation: among its products, beside the shipped packs. */
@Injectable()
export class ReadOwnRule {
  constructor(
    private readonly shelf: PackShelf,
    private readonly organisations: OrganisationRepository,
    private readonly products: ProductRepository,
    private readonly words: WordListRepository,
    private readonly configuration: Configuration,
  ) {}

  async execute(tx: Transaction, definition: string, at: Date): Promise<DefinitionReading> {
    return readDefinition(definition, await this.ground(tx, at));
  }

  /** @throws DomainError invalid with each problem under `definition`, its line in the message. */
  async orRefuse(tx: Transaction, definition: string, at: Date): Promise<CompiledRule> {
    const reading = await this.execute(tx, definition, at);
    if (reading.rule) return reading.rule;
    throw DomainError.invalidFields(
      reading.problems.map(({ line, field, message }) => ({
        field: field ? `definition.${field}` : 'definition',
        message: say('Line {line, number}: {message}', { line, message }),
      })),
      say('The rule cannot be read as it stands.'),
    );
  }

  private async ground(tx: Transaction, at: Date): Promise<DefinitionGround> {
    const { employerName: employer } = await this.organisations.get(tx);
    const products = (await this.products.all(tx)).map(screenedProduct);
    const { competitors, customers, approvedLinks, blackouts } = await this.words.current(tx);
    const packs = await this.shelf.packs();
    return {
      organisation: {
        employer,
        competitors,
        customers,
        approvedLinks,
        blackouts,
        ...(products.length > 0 ? { products } : {}),
      },
      houseRules: {
        title: `House rules of ${employer}`,
        url: `${this.configuration.publicUrl}/guidelines/rules`,
        read: at.toISOString().slice(0, 10),
      },
      takenIds: new Set(packs.flatMap(({ pack }) => pack.rules.map(({ id }) => id))),
    };
  }
}
