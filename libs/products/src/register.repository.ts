import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { MedicineRegisterEntity } from './medicine-register.entity.js';
import type { RegisterKind, RegisterReading } from './register-file.js';

/** A register as the organisation holds it. */
export interface HeldRegister {
  kind: RegisterKind;
  names: number;
  lines: number;
  refused: number;
  importedAt: Date;
  importedBy: Person | null;
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
    const { names, lines, refused } = reading;
    await tx.getRepository(MedicineRegisterEntity).upsert(
      {
        kind,
        names: names.join('\n'),
        nameCount: names.length,
        lineCount: lines,
        refusedCount: refused.length,
        importedBy: by,
        importedAt: at,
      },
      ['organisationId', 'kind'],
    );
  }

  /** Whether there was one to remove. */
  async remove(tx: Transaction, kind: RegisterKind): Promise<boolean> {
    const { affected } = await tx.getRepository(MedicineRegisterEntity).delete({ kind });
    return affected === 1;
  }
}
