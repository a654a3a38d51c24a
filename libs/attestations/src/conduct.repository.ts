import { Injectable } from '@nestjs/common';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { AttestationEntity } from './attestation.entity.js';
import { AttestationSettingsEntity } from './attestation-settings.entity.js';
import type { Attestation } from './code.js';
import { ConductVersionEntity } from './conduct-version.entity.js';

type VersionRow = Omit<ConductVersionEntity, 'organisationId'>;

@Injectable()
export class ConductRepository {
  /** False when somebody has published a version of that number. */
  async publish(tx: Transaction, version: VersionRow): Promise<boolean> {
    return insertUnlessThere(tx, ConductVersionEntity, { ...version });
  }

  /** What holds now; null before anything was published. */
  async current(tx: Transaction): Promise<VersionRow | null> {
    const [row] = await tx.getRepository(ConductVersionEntity).find({ order: { version: 'DESC' }, take: 1 });
    return row ?? null;
  }

  /** False when the member has attested that version already. */
  async attest(tx: Transaction, memberId: string, attestation: Attestation): Promise<boolean> {
    return insertUnlessThere(tx, AttestationEntity, { memberId, ...attestation });
  }

  async attestation(tx: Transaction, memberId: string, version: number): Promise<Attestation | null> {
    const row = await tx.getRepository(AttestationEntity).findOneBy({ memberId, version });
    return row && { version, language: row.language, at: row.at };
  }

  /** Whether members have to attest; so unless it was switched off. */
  async required(tx: Transaction): Promise<boolean> {
    const [row] = await tx.getRepository(AttestationSettingsEntity).find();
    return row?.required ?? true;
  }

  async require(tx: Transaction, required: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO attestation_settings (required) VALUES ($1)
       ON CONFLICT (organisation_id) DO UPDATE SET required = $1`,
      [required],
    );
  }

  /** When the last version was published that is meant for what was scheduled too; null when none is. */
  async lastForScheduled(tx: Transaction): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `SELECT max(published_at) AS at FROM conduct_versions
        WHERE organisation_id = current_organisation() AND also_scheduled`,
    );
    return row?.at ?? null;
  }

  /** Whether something published since then, which is meant for what was scheduled too, is unread by the member. */
  async unreadSince(tx: Transaction, memberId: string, since: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM conduct_versions v
        WHERE v.organisation_id = current_organisation() AND v.also_scheduled AND v.published_at >= $2
          AND NOT EXISTS (SELECT 1 FROM attestations a
                WHERE a.organisation_id = v.organisation_id AND a.member_id = $1 AND a.version >= v.version)
        LIMIT 1`,
      [memberId, since],
    );
    return rows.length > 0;
  }
}
