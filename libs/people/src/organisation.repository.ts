import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { OrganisationEntity } from './organisation.entity.js';
import type { Organisation } from './organisation.js';

/** The organisation a transaction is bound to. */
@Injectable()
export class OrganisationRepository {
  /** @throws DomainError not_found when the transaction is bound to an organisation that is not there. */
  async get(tx: Transaction): Promise<Organisation> {
    const [row] = await tx.getRepository(OrganisationEntity).find();
    if (!row) throw DomainError.notFound('organisation');
    return toOrganisation(row);
  }

  /** The same, and makes others who change what only one may change at a time wait for this transaction. */
  async lock(tx: Transaction): Promise<Organisation> {
    await tx.getRepository(OrganisationEntity).find({ lock: { mode: 'for_no_key_update' } });
    return this.get(tx);
  }

  /** Stores a new organisation; the transaction must be bound to its id. False when its slug is taken. */
  async insert(tx: Transaction, organisation: Organisation, at: Date): Promise<boolean> {
    const { slug, demo } = organisation;
    const row = { slug, ...changeable(organisation), demo, createdAt: at, updatedAt: at };
    return insertUnlessThere(tx, OrganisationEntity, row);
  }

  /** Writes everything about it that can change. */
  async save(tx: Transaction, organisation: Organisation, at: Date): Promise<void> {
    await tx
      .getRepository(OrganisationEntity)
      .update({ organisationId: organisation.id }, { ...changeable(organisation), updatedAt: at });
  }
}

function changeable({ leaderboards, ...organisation }: Organisation) {
  return {
    name: organisation.name,
    employerName: organisation.employerName,
    timeZone: organisation.timeZone,
    industry: organisation.industry,
    jurisdictions: organisation.jurisdictions,
    regions: organisation.regions,
    languages: organisation.languages,
    language: organisation.language,
    disclosures: organisation.disclosures,
    leaderboardsMode: leaderboards.mode,
    worksCouncilRequired: leaderboards.worksCouncilRequired,
    worksCouncilAgreed: leaderboards.worksCouncilAgreed,
  };
}

function toOrganisation(row: OrganisationEntity): Organisation {
  return {
    id: row.organisationId,
    slug: row.slug,
    name: row.name,
    employerName: row.employerName,
    timeZone: row.timeZone,
    industry: row.industry,
    jurisdictions: row.jurisdictions,
    regions: row.regions,
    languages: row.languages,
    language: row.language,
    disclosures: row.disclosures,
    leaderboards: {
      mode: row.leaderboardsMode,
      worksCouncilRequired: row.worksCouncilRequired,
      worksCouncilAgreed: row.worksCouncilAgreed,
    },
    demo: row.demo,
  };
}
