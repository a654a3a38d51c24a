import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { Pack } from '#libs/screener';
import { GuidelineRepository } from './guideline.repository.js';
import { PackShelf } from './pack-shelf.js';
import { packsInForce, packsOnOffer } from './packs-in-force.rules.js';
import { RuleSets, type RuleSetInForce } from './rule-sets.js';
import type { ScreeningRecord } from './screening-record.rules.js';

/** A pack as screens show it. */
export interface OfferedPack {
  pack: Pack;
  inForce: boolean;
  /** Null when the organisation follows the newest version. */
  pinnedVersion: string | null;
  /** Every version on the shelf, oldest first. */
  versions: string[];
}

export interface KeptScreening extends Omit<ScreeningRecord, 'memberId' | 'at'> {
  at: Date;
  member: { id: string; name: string } | null;
}

@Injectable()
export class GuidelineQueries {
  constructor(
    private readonly database: Database,
    private readonly shelf: PackShelf,
    private readonly guidelines: GuidelineRepository,
    private readonly ruleSets: RuleSets,
  ) {}

  async ruleSet(actor: Actor): Promise<RuleSetInForce> {
    return this.database.within(actor.organisationId, (tx) => this.ruleSets.forOrganisation(tx));
  }

  /** Every pack on the shelf, in force or not. */
  async packs(actor: Actor): Promise<OfferedPack[]> {
    const { choices, jurisdictions } = await this.database.within(actor.organisationId, (tx) =>
      this.guidelines.grounds(tx),
    );
    const shelf = await this.shelf.packs();
    const inForce = new Set(packsInForce(shelf, choices, jurisdictions));
    return packsOnOffer(shelf, choices).map((shelved) => ({
      pack: shelved.pack,
      inForce: inForce.has(shelved),
      pinnedVersion: choices.find((choice) => choice.packId === shelved.pack.id)?.pinnedVersion ?? null,
      versions: shelf.filter(({ pack }) => pack.id === shelved.pack.id).map(({ pack }) => pack.version),
    }));
  }

  /** @throws DomainError not_found */
  async pack(actor: Actor, packId: string): Promise<OfferedPack> {
    const found = (await this.packs(actor)).find(({ pack }) => pack.id === packId);
    if (!found) throw DomainError.notFound('rule pack');
    return found;
  }

  /** @throws DomainError not_found */
  async screening(actor: Actor, id: string): Promise<KeptScreening> {
    const [kept] = await this.database.within(actor.organisationId, (tx) =>
      tx.query<KeptScreening[]>(
        `SELECT s.id, s.subject_kind AS "subjectKind", s.subject_id AS "subjectId", s.text_hash AS "textHash", s.verdict,
                s.route, s.packs, s.context, s.findings, s.shadow, s.at,
                CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS member
           FROM screenings s LEFT JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
          WHERE s.organisation_id = current_organisation() AND s.id = $1`,
        [id],
      ),
    );
    if (!kept) throw DomainError.notFound('screening');
    return kept;
  }
}
