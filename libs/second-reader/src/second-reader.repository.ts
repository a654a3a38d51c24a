import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { SecretBox, type SealedColumn, type Transaction } from '#libs/platform';
import { PROMPT_VERSION } from './prompt.js';
import { SecondReaderSettingsEntity } from './second-reader-settings.entity.js';
import type { QuotedReason, SecondReaderSettings, SecondReading } from './second-reader.js';
import { SecondReadingEntity } from './second-reading.entity.js';

const contextOf = (readingId: string) => `second reading ${readingId}`;

/** Where is kept what a second reader remarked. */
export const SEALED_REMARKS: SealedColumn = {
  name: 'remarks of second readers',
  table: 'second_readings',
  key: 'id::text',
  column: 'sealed_remarks',
  context: contextOf,
};

@Injectable()
export class SecondReaderRepository {
  constructor(private readonly secrets: SecretBox) {}

  async settings(tx: Transaction): Promise<SecondReaderSettings | null> {
    const [row] = await tx.getRepository(SecondReaderSettingsEntity).find();
    return row ?? null;
  }

  async saveSettings(tx: Transaction, settings: SecondReaderSettings): Promise<void> {
    await tx.query(
      `INSERT INTO second_reader_settings (base_url, model, sealed_key, public, professionals)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id) DO UPDATE
         SET base_url = $1, model = $2, sealed_key = $3, public = $4, professionals = $5`,
      [
        settings.baseUrl,
        settings.model,
        settings.sealedKey,
        JSON.stringify(settings.public),
        JSON.stringify(settings.professionals),
      ],
    );
  }

  async add(tx: Transaction, { remarks, ...reading }: SecondReading): Promise<void> {
    const sealedRemarks = this.secrets.seal(JSON.stringify(remarks), contextOf(reading.id));
    await tx.getRepository(SecondReadingEntity).insert({ ...reading, sealedRemarks });
  }

  /**
   * What the model said of exactly this text, asked in today's words; where it said two things, the stricter. Where it
   * wanted a closer look and its words are forgotten nothing is known, so that it is asked anew.
   */
  async known(tx: Transaction, textHash: string, model: string): Promise<SecondReading | null> {
    const [row] = await tx.getRepository(SecondReadingEntity).find({
      where: { textHash, model, promptVersion: PROMPT_VERSION, problem: IsNull(), purpose: In(['text', 'what_if']) },
      order: { verdict: 'DESC', at: 'DESC', id: 'DESC' },
      take: 1,
    });
    if (!row || (row.verdict === 'review' && row.sealedRemarks === null)) return null;
    const { sealedRemarks, ...reading } = row;
    const remarks = sealedRemarks === null ? '[]' : this.secrets.open(sealedRemarks, contextOf(row.id));
    return { ...reading, remarks: JSON.parse(remarks) as QuotedReason[] };
  }

  /** Forgets the words of readings of before. @returns of how many. */
  async forgetBefore(tx: Transaction, moment: Date, limit: number): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE second_readings SET sealed_remarks = NULL
        WHERE organisation_id = current_organisation() AND id IN (
          SELECT id FROM second_readings
           WHERE organisation_id = current_organisation() AND sealed_remarks IS NOT NULL AND at < $1 LIMIT $2)`,
      [moment, limit],
    );
    return count;
  }

  /** Whether the last three readings all came to nothing, the newest since then. */
  async failsSince(tx: Transaction, since: Date): Promise<boolean> {
    const rows = await tx.getRepository(SecondReadingEntity).find({ order: { at: 'DESC', id: 'DESC' }, take: 3 });
    return rows.length === 3 && rows.every(({ problem }) => problem !== null) && rows[0]!.at >= since;
  }
}
