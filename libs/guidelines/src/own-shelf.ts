import { Injectable } from '@nestjs/common';
import { inOrder, PackShelf, type ShelvedPack } from '#libs/packs';
import type { Transaction } from '#libs/platform';
import { compileRuleSet, createScreener } from '#libs/screener';
import { GuidelineRepository } from './guideline.repository.js';
import { pinsGone, type PackChoice } from './packs-in-force.rules.js';

/**
 * The shelf as one organisation has it: the packs of this release, and those it has pinned that the release no longer
 * brings, from the copy that was kept when they were pinned. So a pinned version judges as it always did. A copy that
 * the engine of today cannot run is left out; the newest version takes its place, and the list of packs says so.
 */
@Injectable()
export class OwnShelf {
  /** By digest, whether the engine can run a kept copy. */
  private readonly tried = new Map<string, boolean>();

  constructor(
    private readonly shelf: PackShelf,
    private readonly guidelines: GuidelineRepository,
  ) {}

  async packs(tx: Transaction, choices: PackChoice[]): Promise<ShelvedPack[]> {
    const shipped = await this.shelf.packs();
    const gone = pinsGone(shipped, choices);
    if (gone.length === 0) return shipped;
    const kept = await this.guidelines.keptPacks(tx, gone);
    return [...shipped, ...kept.filter((copy) => this.runs(copy))].sort(inOrder);
  }

  private runs({ pack, digest }: ShelvedPack): boolean {
    const known = this.tried.get(digest);
    if (known !== undefined) return known;
    let fine = true;
    try {
      createScreener(compileRuleSet([pack])).screen('A text of a few words.');
    } catch {
      fine = false;
    }
    this.tried.set(digest, fine);
    return fine;
  }
}
