import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { RegisterKind, RegisterReading } from './register-file.js';

/** A register as the organisation holds it. */
export interface HeldRegister {
  kind: RegisterKind;
  names: number;
  lines: number;
  refused: number;
  importedAt: Date;
  importedBy: { id: string; name: string } | null;
}

@Injectable()
export class RegisterRepository {
  async all(tx: Transaction): Promise<HeldRegister[]> {
    return tx.query<HeldRegister[]>(
      `SELECT r.kind, r.name_count AS names, r.line_count AS lines, r.refused_count AS refused, r.imported_at AS "importedAt",
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS "importedBy"
         FROM medicine_registers r LEFT JOIN members m ON m.organisation_id = r.organisation_id AND m.id = r.imported_by
        WHERE r.organisation_id = current_organisation() ORDER BY r.kind`,
    );
  }

  async replace(tx: Transaction, kind: RegisterKind, reading: RegisterReading, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO medicine_registers (organisation_id, kind, names, name_count, line_count, refused_count, imported_by, imported_at)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, kind) DO UPDATE
         SET names = $2, name_count = $3, line_count = $4, refused_count = $5, imported_by = $6, imported_at = $7`,
      [kind, reading.names.join('\n'), reading.names.length, reading.lines, reading.refused.length, by, at],
    );
  }

  /** Whether there was one to remove. */
  async remove(tx: Transaction, kind: RegisterKind): Promise<boolean> {
    const [, removed] = await tx.query<[unknown, number]>(
      'DELETE FROM medicine_registers WHERE organisation_id = current_organisation() AND kind = $1',
      [kind],
    );
    return removed === 1;
  }
}
