import { Injectable } from '@nestjs/common';
import { Excerpts } from '#libs/excerpts';
import { PersonKeys } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { OwnTexts } from '#libs/text-reviews';
import type { Kept } from './kept.js';

type Row = Record<string, unknown>;

/** What is read at a time, so that memory does not grow with what is kept. */
const PAGE = 500;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What stands for another member wherever a row names one. */
const ANOTHER = 'somebody else';

/** Columns that only opening yields, or that opening needs. */
const NEEDED: Record<string, string> = {
  ledger_entries: ', t.person_id, t.personal',
  text_reviews: ', t.member_id, t.sealed_text',
  comments: ', t.sealed_text',
  content_suggestions: ', t.sealed_text',
};

/**
 * What one table keeps of a person, opened where it is sealed for them alone, and without anybody else. It is read in
 * nobody's name: whoever asks has been let in before.
 */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly database: Database,
    private readonly personKeys: PersonKeys,
    private readonly excerpts: Excerpts,
    private readonly texts: OwnTexts,
  ) {}

  async *of(organisationId: string, personId: string, kept: Kept): AsyncGenerator<Row> {
    for (let from = 0; ; from += PAGE) {
      const rows = await this.database.within(organisationId, (tx) => this.page(tx, personId, kept, from));
      yield* rows;
      if (rows.length < PAGE) return;
    }
  }

  /** Pictures the person uploaded: their ids and types. */
  async pictures(organisationId: string, personId: string): Promise<{ id: string; type: string }[]> {
    return this.database.within(organisationId, (tx) =>
      tx.query<{ id: string; type: string }[]>(
        'SELECT id, type FROM media WHERE organisation_id = current_organisation() AND uploaded_by = $1 ORDER BY id',
        [personId],
      ),
    );
  }

  private async page(tx: Transaction, personId: string, { table, theirs, columns, by }: Kept, from: number) {
    const stored = columns.filter((column) => column !== 'words').map((column) => `t."${column}"`);
    const order = by.split(', ').map((column) => `t."${column}"`);
    const rows = await tx.query<{ row: Row }[]>(
      `SELECT to_jsonb(r) AS row FROM (
         SELECT ${stored.join(', ')}${NEEDED[table] ?? ''} FROM ${table} t
          WHERE t.organisation_id = current_organisation() AND (${theirs})
          ORDER BY ${order.join(', ')} LIMIT $2 OFFSET $3) r`,
      [personId, PAGE, from],
    );
    const opened = await this.opened(
      tx,
      personId,
      table,
      rows.map(({ row }) => row),
    );
    return this.withoutOthers(tx, personId, opened);
  }

  private async opened(tx: Transaction, personId: string, table: string, rows: Row[]): Promise<Row[]> {
    if (table === 'excerpts') {
      const words = await this.excerpts.open(
        tx,
        rows.map((row) => row['screening_id'] as string),
      );
      return rows.map((row) => ({ ...row, words: words.get(row['screening_id'] as string) ?? null }));
    }
    if (table === 'text_reviews') {
      const stored = rows.map((row) => ({
        id: row['id'] as string,
        memberId: row['member_id'] as string,
        text: row['text'] as string | null,
        reason: row['reason'] as string | null,
        sealedText: row['sealed_text'] as string | null,
      }));
      const texts = await this.texts.open(tx, stored);
      return rows.map(({ member_id: _, sealed_text: __, ...row }) => ({
        ...row,
        ...texts.get(row['id'] as string),
      }));
    }
    if (table === 'comments' || table === 'content_suggestions') {
      const told = await this.personKeys.open(
        tx,
        // Of a suggestion that was taken back nothing is left.
        rows.flatMap(({ id, sealed_text: sealed }) =>
          sealed === '' ? [] : [{ entryId: id as string, personId, personal: sealed as string }],
        ),
      );
      return rows.map(({ sealed_text: _, ...row }) => {
        const words = told.get(row['id'] as string);
        return { ...row, words: (table === 'comments' ? words?.['text'] : words) ?? null };
      });
    }
    if (table !== 'ledger_entries') return rows;
    // What an entry tells of somebody else stays sealed.
    const sealed = rows.flatMap((row) =>
      row['person_id'] === personId && typeof row['personal'] === 'string'
        ? [{ entryId: row['id'] as string, personId, personal: row['personal'] }]
        : [],
    );
    const told = await this.personKeys.open(tx, sealed);
    return rows.map(({ person_id: _, personal: __, ...row }) => ({
      ...row,
      detail: { ...(row['detail'] as object), ...told.get(row['id'] as string) },
    }));
  }

  private async withoutOthers(tx: Transaction, personId: string, rows: Row[]): Promise<Row[]> {
    const text = JSON.stringify(rows);
    const named = [...new Set(text.match(UUID) ?? [])].filter((id) => id !== personId);
    if (named.length === 0) return rows;
    const others = await tx.query<{ id: string }[]>(
      'SELECT id FROM members WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])',
      [named],
    );
    const another = new Set(others.map(({ id }) => id));
    return JSON.parse(text.replace(UUID, (id) => (another.has(id) ? ANOTHER : id))) as Row[];
  }
}
