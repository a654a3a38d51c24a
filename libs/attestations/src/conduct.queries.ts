import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { AttestationQueries } from './attestation.queries.js';
import type { Attestation, ConductVersion } from './code.js';
import { ConductRepository } from './conduct.repository.js';

/** What a member has to know of the code of conduct. */
export interface ConductView {
  required: boolean;
  /** Null where the organisation has none yet. */
  current: ConductVersion | null;
  /** When the member said that they had read what holds now. */
  attested: Attestation | null;
}

/** A version as the list of all of them names it. */
export type ConductSummary = Omit<ConductVersion, 'texts'> & { languages: string[] };

const SELECT = `
  SELECT v.version, v.hash, v.texts, v.also_scheduled AS "alsoScheduled", v.published_at AS "publishedAt",
         CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name) END AS "publishedBy"
    FROM conduct_versions v
    LEFT JOIN members m ON m.organisation_id = v.organisation_id AND m.id = v.published_by
   WHERE v.organisation_id = current_organisation()`;

@Injectable()
export class ConductQueries {
  constructor(
    private readonly database: Database,
    private readonly conduct: ConductRepository,
    private readonly attestations: AttestationQueries,
  ) {}

  async current(actor: Actor): Promise<ConductView> {
    return this.database.within(actor, async (tx) => {
      const [current = null] = await tx.query<ConductVersion[]>(`${SELECT} ORDER BY v.version DESC LIMIT 1`);
      const attested = current && (await this.conduct.attestation(tx, actor.memberId, current.version));
      return { required: await this.conduct.required(tx), current, attested };
    });
  }

  /** The newest first. */
  async versions(actor: Actor): Promise<ConductSummary[]> {
    const rows = await this.database.within(actor, (tx) =>
      tx.query<ConductVersion[]>(`${SELECT} ORDER BY v.version DESC`),
    );
    return rows.map(({ texts, ...row }) => ({ ...row, languages: texts.map(({ language }) => language) }));
  }

  /** @throws DomainError not_found */
  async version(actor: Actor, version: number): Promise<ConductVersion> {
    const [row] = await this.database.within(actor, (tx) =>
      tx.query<ConductVersion[]>(`${SELECT} AND v.version = $1`, [version]),
    );
    if (!row) throw DomainError.notFound('version');
    return row;
  }

  /** Whether members have to attest, and how far they are. */
  async settings(actor: Actor): Promise<{ required: boolean; members: number; attested: number }> {
    return this.database.within(actor, async (tx) => ({
      required: await this.conduct.required(tx),
      ...(await this.attestations.counts(tx)),
    }));
  }
}
