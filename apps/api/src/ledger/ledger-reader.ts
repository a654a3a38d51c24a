import { Injectable } from '@nestjs/common';
import { writeRow } from '#libs/csv';
import type { Actor, Page } from '#libs/kernel';
import { definedFacts, LedgerQueries, type LedgerFilter, type Named } from '#libs/ledger';
import { PeopleQueries } from '#libs/people';
import { FindSubjects, NameSubjects } from '#libs/search';
import type { LedgerEntry, LedgerFilterQuery, LedgerQuery } from './ledger.dto.js';
import { presentEntry } from './ledger.presenter.js';

const COLUMNS = ['at', 'kind', 'actor', 'actor_id', 'subject_kind', 'subject', 'subject_id', 'details'];
/** What a file reads at a time, so that memory does not grow with it. */
const BATCH = 500;

type Filter = Omit<LedgerFilter, 'cursor' | 'limit'>;

/** The ledger with names beside its ids, as one reader may see them. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly people: PeopleQueries,
    private readonly subjects: NameSubjects,
    private readonly findSubjects: FindSubjects,
  ) {}

  async page(actor: Actor, { cursor, limit, ...query }: LedgerQuery): Promise<Page<LedgerEntry>> {
    return this.read(actor, await this.filterOf(actor, query), limit, cursor);
  }

  /** All that passes the filter, a row an entry, the newest first. */
  async csv(actor: Actor, query: LedgerFilterQuery): Promise<AsyncGenerator<string>> {
    const batches = this.batches(actor, await this.filterOf(actor, query));
    return (async function* () {
      yield `\ufeff${writeRow(COLUMNS)}`;
      for await (const entries of batches) yield entries.map(rowOf).join('');
    })();
  }

  /** The same as JSON: how it was filtered, the entries, and behind them how many there are, so that a part is seen to be one. */
  async json(actor: Actor, query: LedgerFilterQuery): Promise<AsyncGenerator<string>> {
    const batches = this.batches(actor, await this.filterOf(actor, query));
    const { textKinds: _, ...filter } = query;
    return (async function* () {
      let count = 0;
      yield `{"filter":${JSON.stringify(filter)},\n"entries":[`;
      for await (const entries of batches) {
        for (const entry of entries) yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`;
      }
      yield `\n],\n"count":${count}}\n`;
    })();
  }

  private async *batches(actor: Actor, filter: Filter): AsyncGenerator<LedgerEntry[]> {
    let cursor: string | undefined;
    do {
      const page = await this.read(actor, filter, BATCH, cursor);
      yield page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }

  private async read(actor: Actor, filter: Filter, limit: number, cursor?: string): Promise<Page<LedgerEntry>> {
    const { items, nextCursor } = await this.ledger.list(actor, { ...filter, cursor, limit });
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

  private async filterOf(actor: Actor, query: LedgerFilterQuery): Promise<Filter> {
    const { from, until, text, textKinds, ...filter } = query;
    return {
      ...filter,
      from: from ? new Date(from) : undefined,
      until: until ? new Date(until) : undefined,
      named: text === undefined ? undefined : await this.named(actor, text, textKinds?.split(',') ?? []),
    };
  }

  /** What may name an entry, for each word; kinds are told by their codes, and by those that the reader's words stand for. */
  private async named(actor: Actor, text: string, textKinds: string[]): Promise<Named[]> {
    const kinds = definedFacts().map(({ kind }) => kind);
    return (await this.findSubjects.execute(actor, text)).map(({ word, members, others }) => ({
      kinds: [...textKinds, ...kinds.filter((kind) => kind.includes(word))],
      actors: members,
      subjects: [...members, ...others],
    }));
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
