import { Injectable } from '@nestjs/common';
import { writeRow } from '#libs/csv';
import type { Actor, Page } from '#libs/kernel';
import { LedgerQueries } from '#libs/ledger';
import { PeopleQueries } from '#libs/people';
import { NameSubjects } from '#libs/search';
import type { LedgerEntry, LedgerFilterQuery, LedgerQuery } from './ledger.dto.js';
import { presentEntry } from './ledger.presenter.js';

const COLUMNS = ['at', 'kind', 'actor', 'actor_id', 'subject_kind', 'subject', 'subject_id', 'details'];
/** What a file reads at a time, so that memory does not grow with it. */
const BATCH = 500;

/** The ledger with names beside its ids, as one reader may see them. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly people: PeopleQueries,
    private readonly subjects: NameSubjects,
  ) {}

  async page(actor: Actor, { from, until, ...filter }: LedgerQuery): Promise<Page<LedgerEntry>> {
    const { items, nextCursor } = await this.ledger.list(actor, {
      ...filter,
      from: from ? new Date(from) : undefined,
      until: until ? new Date(until) : undefined,
    });
    const names = await this.people.names(
      actor,
      items.flatMap((entry) => entry.actorId ?? []),
    );
    const subjects = await this.subjects.execute(
      actor,
      items.map(({ subjectKind: kind, subjectId: id }) => ({ kind, id })),
    );
    return { items: items.map((entry) => presentEntry(entry, names, subjects)), nextCursor };
  }

  /** All that passes the filter, a row an entry, the newest first. */
  async *csv(actor: Actor, filter: LedgerFilterQuery): AsyncGenerator<string> {
    yield `\ufeff${writeRow(COLUMNS)}`;
    let cursor: string | undefined;
    do {
      const page = await this.page(actor, { ...filter, cursor, limit: BATCH });
      yield page.items.map(rowOf).join('');
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}

function rowOf({ at, kind, actor, subject, detail }: LedgerEntry): string {
  const title = subject.title ?? '';
  return writeRow([
    at,
    kind,
    actor?.name ?? '',
    actor?.id ?? '',
    subject.kind,
    title,
    subject.id,
    JSON.stringify(detail),
  ]);
}
