import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ownPack } from '#libs/own-rules';
import type { ShelvedPack } from '#libs/packs';
import { compileRuleSet, createScreener, type CompiledRuleSet, type Pack, type Screener } from '#libs/screener';
import { Clock } from '#libs/kernel';
import { Configuration, once, type Transaction } from '#libs/platform';
import { screenedProduct } from '#libs/products';
import { GuidelineRepository, type Grounds } from './guideline.repository.js';
import { OwnWordsQueries, type OwnWords } from './own-words.queries.js';
import { OwnShelf } from './own-shelf.js';
import { packsInForce, placesInForce } from './packs-in-force.rules.js';
import { dayIn, footingOn, turningDays } from './footing.rules.js';

/** All an organisation has in force at this moment. Two with the same fingerprint judge every text alike on the same day. */
export interface RuleSetInForce {
  fingerprint: string;
  /**
   * Names of registers are in it, for the browser has to know the medicines the server knows. Measured with all three
   * registers (12,800 names): 272 kB of JSON instead of 85, compressed 83 kB instead of 21, once a revision.
   */
  ruleSet: CompiledRuleSet;
  screener: Screener;
  packs: { id: string; version: string; title: string }[];
  /** The places whose rules bind; none means all. */
  jurisdictions: string[];
  employer: string;
  /** Whose days are meant where a rule speaks of days. */
  timeZone: string;
  /** The days from which it may judge otherwise; see `turningDays`. */
  turning: string[];
}

/** What a rule set is made from. */
export interface RuleSetParts {
  packs: Pack[];
  words: OwnWords;
  employer: string;
  timeZone: string;
  jurisdictions: string[];
  /** Where the share links begin that are made here: they lead to nothing but content that was approved. */
  shareLinks: string;
}

/** How much is kept: a rule set counts 1, and one more for each so many names of registers, about 3 MB each. */
const KEPT = 64;
const NAMES_AS_ONE = 10_000;

/**
 * Rule sets by their fingerprint. The fingerprint is read from rows each time, so a choice made in another process
 * holds from its commit on; compiling happens once a fingerprint.
 */
@Injectable()
export class RuleSets {
  private readonly kept = new LRUCache<string, RuleSetInForce>({
    maxSize: KEPT,
    sizeCalculation: ({ ruleSet }) => 1 + Math.floor(countLines(ruleSet.medicineNames) / NAMES_AS_ONE),
  });

  constructor(
    private readonly shelf: OwnShelf,
    private readonly guidelines: GuidelineRepository,
    private readonly ownWords: OwnWordsQueries,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** What is in force for the organisation the transaction is bound to. */
  async forOrganisation(tx: Transaction): Promise<RuleSetInForce> {
    return once(tx, 'guidelines.ruleSet', () => this.read(tx));
  }

  private async read(tx: Transaction): Promise<RuleSetInForce> {
    const grounds = await this.guidelines.grounds(tx);
    const packs = packsInForce(await this.shelf.packs(tx, grounds.choices), grounds.choices, grounds);
    const jurisdictions = placesInForce(packs, grounds.choices, grounds.jurisdictions);
    const fingerprint = fingerprintOf(packs, { ...grounds, jurisdictions });
    const known = this.kept.get(fingerprint);
    if (known) return known;
    const words = await this.ownWords.all(tx);
    // Somebody changed the words between the two reads: what was read is in force by now, its fingerprint is another.
    if (words.revision !== grounds.revision) return this.read(tx);
    const parts = this.parts(packs, words, grounds);
    const inForce = { fingerprint, ...buildRuleSet(parts) };
    this.kept.set(fingerprint, inForce);
    return inForce;
  }

  /** The parts of what is in force, to try what a change would make of them. */
  async partsForOrganisation(tx: Transaction): Promise<RuleSetParts> {
    const grounds = await this.guidelines.grounds(tx);
    const packs = packsInForce(await this.shelf.packs(tx, grounds.choices), grounds.choices, grounds);
    return this.parts(packs, await this.ownWords.all(tx), grounds);
  }

  /** What a text stands under that is public now: the `screenedUnder` it would get. Another one asks for a new screening. */
  async footing(tx: Transaction): Promise<string> {
    return footingAt(await this.forOrganisation(tx), this.clock.now());
  }

  private parts(packs: ShelvedPack[], words: OwnWords, { choices, employer, timeZone, jurisdictions }: Grounds) {
    return {
      packs: packs.map(({ pack }) => pack),
      words,
      employer,
      timeZone,
      jurisdictions: placesInForce(packs, choices, jurisdictions),
      shareLinks: `${this.configuration.linkUrl}/s`,
    };
  }
}

export function footingAt({ fingerprint, turning, timeZone }: RuleSetInForce, at: Date): string {
  return footingOn(fingerprint, turning, dayIn(timeZone, at));
}

/** Compiles and builds; some 150 ms with the names of three registers, a third of that without them. */
export function buildRuleSet({
  packs,
  words,
  employer,
  timeZone,
  jurisdictions,
  shareLinks,
}: RuleSetParts): Omit<RuleSetInForce, 'fingerprint'> {
  const own = ownPack(words.pack);
  const all = own ? [...packs, own] : packs;
  const { competitors, customers, approvedLinks, blackouts } = words.lists;
  const ruleSet = compileRuleSet(all, {
    employer,
    approvedLinks: [shareLinks, ...approvedLinks],
    ...(competitors.length > 0 ? { competitors } : {}),
    ...(customers.length > 0 ? { customers } : {}),
    ...(blackouts.length > 0 ? { blackouts } : {}),
    ...(words.products.length > 0 ? { products: words.products.map(screenedProduct) } : {}),
    ...(words.medicineNames ? { medicineNames: words.medicineNames.split('\n') } : {}),
  });
  return {
    ruleSet,
    screener: createScreener(ruleSet),
    packs: all.map(({ id, version, title }) => ({ id, version, title })),
    jurisdictions,
    employer,
    timeZone,
    turning: turningDays(ruleSet),
  };
}

/** Own words are the organisation's alone, so its rule set is shared with no other; without any it may be. */
function fingerprintOf(
  packs: ShelvedPack[],
  { organisationId, employer, timeZone, jurisdictions, revision }: Omit<Grounds, 'choices' | 'industry'>,
): string {
  const grounds = {
    packs: packs.map(({ pack, digest }) => [pack.id, pack.version, digest]),
    employer,
    timeZone,
    jurisdictions,
    ...(revision > 0 ? { own: [organisationId, revision] } : {}),
  };
  return createHash('sha256').update(JSON.stringify(grounds)).digest('hex');
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
