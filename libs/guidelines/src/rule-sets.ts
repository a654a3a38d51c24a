import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { compileRuleSet, createScreener, type CompiledRuleSet, type Screener } from '#libs/screener';
import type { Transaction } from '#libs/platform';
import { GuidelineRepository, type Grounds } from './guideline.repository.js';
import { PackShelf, type ShelvedPack } from './pack-shelf.js';
import { packsInForce, placesInForce } from './packs-in-force.rules.js';

/** All an organisation has in force at this moment. Two with the same fingerprint judge every text alike. */
export interface RuleSetInForce {
  fingerprint: string;
  ruleSet: CompiledRuleSet;
  screener: Screener;
  packs: { id: string; version: string; title: string }[];
  /** The places whose rules bind; none means all. */
  jurisdictions: string[];
  employer: string;
}

const KEPT = 64;

/**
 * Rule sets by their fingerprint. The fingerprint is read from rows each time, so a choice made in another process
 * holds from its commit on; compiling happens once a fingerprint.
 */
@Injectable()
export class RuleSets {
  private readonly kept = new LRUCache<string, RuleSetInForce>({ max: KEPT });

  constructor(
    private readonly shelf: PackShelf,
    private readonly guidelines: GuidelineRepository,
  ) {}

  /** What is in force for the organisation the transaction is bound to. */
  async forOrganisation(tx: Transaction): Promise<RuleSetInForce> {
    const grounds = await this.guidelines.grounds(tx);
    const packs = packsInForce(await this.shelf.packs(), grounds.choices, grounds.jurisdictions);
    const jurisdictions = placesInForce(packs, grounds.choices, grounds.jurisdictions);
    const fingerprint = fingerprintOf(packs, { ...grounds, jurisdictions });
    const known = this.kept.get(fingerprint);
    if (known) return known;
    const ruleSet = compileRuleSet(
      packs.map(({ pack }) => pack),
      { employer: grounds.employer },
    );
    const inForce = {
      fingerprint,
      ruleSet,
      screener: createScreener(ruleSet),
      packs: packs.map(({ pack: { id, version, title } }) => ({ id, version, title })),
      jurisdictions,
      employer: grounds.employer,
    };
    this.kept.set(fingerprint, inForce);
    return inForce;
  }
}

function fingerprintOf(packs: ShelvedPack[], { employer, jurisdictions }: Omit<Grounds, 'choices'>): string {
  const grounds = { packs: packs.map(({ pack, digest }) => [pack.id, pack.version, digest]), employer, jurisdictions };
  return createHash('sha256').update(JSON.stringify(grounds)).digest('hex');
}
