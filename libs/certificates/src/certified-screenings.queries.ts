import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { CertifiedScreening } from './certificate.js';

/** A text that was screened, by the caption it stands in. */
export interface ScreenedText {
  caption: string | null;
  screeningId: string | null;
}

type Row = Omit<CertifiedScreening, 'caption' | 'at'> & { id: string; at: Date };

/** Screenings as certificates tell of them. */
@Injectable()
export class CertifiedScreenings {
  async of(tx: Transaction, screened: readonly ScreenedText[]): Promise<CertifiedScreening[]> {
    const rows = await tx.query<Row[]>(
      `SELECT id, verdict, packs, text_hash AS text, at FROM screenings
        WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])`,
      [screened.flatMap(({ screeningId }) => screeningId ?? [])],
    );
    return screened.flatMap(({ caption, screeningId }) =>
      rows
        .filter(({ id }) => id === screeningId)
        .map(({ verdict, packs, text, at }) => ({
          caption,
          verdict,
          packs: packs.map(({ id, version }) => ({ id, version })),
          text,
          at: at.toISOString(),
        })),
    );
  }
}
