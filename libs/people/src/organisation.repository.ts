import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { LeaderboardMode, Organisation } from './organisation.js';

interface OrganisationRow {
  organisation_id: string;
  slug: string;
  name: string;
  employer_name: string;
  time_zone: string;
  jurisdictions: string[];
  regions: string[];
  languages: string[];
  default_disclosure: string | null;
  leaderboards_mode: LeaderboardMode;
  works_council_required: boolean;
  works_council_agreed: boolean;
  demo: boolean;
}

/** The organisation a transaction is bound to. */
@Injectable()
export class OrganisationRepository {
  /** @throws DomainError not_found when the transaction is bound to an organisation that is not there. */
  async get(tx: Transaction): Promise<Organisation> {
    const [row] = await tx.query<OrganisationRow[]>(
      'SELECT * FROM organisations WHERE organisation_id = current_organisation()',
    );
    if (!row) throw DomainError.notFound('organisation');
    return toOrganisation(row);
  }

  /** The same, and makes others who change what only one may change at a time wait for this transaction. */
  async lock(tx: Transaction): Promise<Organisation> {
    await tx.query('SELECT FROM organisations WHERE organisation_id = current_organisation() FOR NO KEY UPDATE');
    return this.get(tx);
  }

  /** Stores a new organisation; the transaction must be bound to its id. False when its slug is taken. */
  async insert(tx: Transaction, organisation: Organisation, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO organisations (organisation_id, slug, name, employer_name, time_zone, jurisdictions, regions, languages,
         default_disclosure, leaderboards_mode, works_council_required, works_council_agreed, demo, created_at, updated_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
       ON CONFLICT (slug) DO NOTHING RETURNING slug`,
      [organisation.slug, ...changeable(organisation), organisation.demo, at],
    );
    return rows.length === 1;
  }

  /** Writes everything about it that can change. */
  async save(tx: Transaction, organisation: Organisation, at: Date): Promise<void> {
    await tx.query(
      `UPDATE organisations SET name = $1, employer_name = $2, time_zone = $3, jurisdictions = $4, regions = $5,
         languages = $6, default_disclosure = $7, leaderboards_mode = $8, works_council_required = $9,
         works_council_agreed = $10, updated_at = $11
       WHERE organisation_id = current_organisation()`,
      [...changeable(organisation), at],
    );
  }
}

function changeable(organisation: Organisation): unknown[] {
  const { mode, worksCouncilRequired, worksCouncilAgreed } = organisation.leaderboards;
  return [
    organisation.name,
    organisation.employerName,
    organisation.timeZone,
    organisation.jurisdictions,
    organisation.regions,
    organisation.languages,
    organisation.defaultDisclosure,
    mode,
    worksCouncilRequired,
    worksCouncilAgreed,
  ];
}

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.organisation_id,
    slug: row.slug,
    name: row.name,
    employerName: row.employer_name,
    timeZone: row.time_zone,
    jurisdictions: row.jurisdictions,
    regions: row.regions,
    languages: row.languages,
    defaultDisclosure: row.default_disclosure,
    leaderboards: {
      mode: row.leaderboards_mode,
      worksCouncilRequired: row.works_council_required,
      worksCouncilAgreed: row.works_council_agreed,
    },
    demo: row.demo,
  };
}
