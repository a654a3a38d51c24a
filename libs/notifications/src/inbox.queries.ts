import { Injectable } from '@nestjs/common';
import { DomainError, readPlace, toPage, type Actor, type Page } from '#libs/kernel';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { Kinds } from './kinds.js';
import { ReaderRepository } from './reader.repository.js';
import { WriteSection, type Bundle } from './write-section.js';

export interface InboxFilter {
  unread: boolean;
  cursor?: string;
  limit: number;
}

/** What the inbox shows as one, in the reader's words. */
export interface InboxItem {
  id: string;
  kind: string;
  title: string;
  body: string;
  /** Where in the portal there is something to do or to see about it. */
  action: { label: string; path: string } | null;
  /** Of the newest. */
  at: Date;
  /** When the member was told of the last of them, which is a little after it happened. */
  toldAt: Date;
  /** How many are shown as one. */
  count: number;
  unread: boolean;
}

type Row = Bundle & Pick<InboxItem, 'id' | 'at' | 'toldAt' | 'unread'> & { ledAt: Date };

/** What a member was told, the newest first. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly database: Database,
    private readonly readers: ReaderRepository,
    private readonly organisations: OrganisationRepository,
    private readonly kinds: Kinds,
    private readonly writeSection: WriteSection,
  ) {}

  /** What is done has left the inbox, as has what nobody here knows how to say any more. */
  async list(actor: Actor, filter: InboxFilter): Promise<Page<InboxItem>> {
    const after = readPlace(filter.cursor);
    return this.database.within(actor, async (tx) => {
      const reader = await this.readers.find(tx, actor.memberId);
      if (!reader) throw DomainError.notFound('member');
      const { name: organisation } = await this.organisations.get(tx);
      const rows = await tx.query<Row[]>(GROUPS, [
        actor.memberId,
        this.kinds.all().map(({ name }) => name),
        filter.unread,
        after?.at ?? null,
        after?.id ?? null,
        filter.limit + 1,
      ]);
      const people = await this.readers.names(tx, rows);
      return toPage(
        rows,
        filter.limit,
        ({ id, at, toldAt, unread, ...bundle }) => ({
          id,
          kind: bundle.kind,
          ...this.writeSection.execute(bundle, reader, { organisation, people }),
          at,
          toldAt,
          count: bundle.count,
          unread,
        }),
        (row) => [row.ledAt.getTime(), row.id],
      );
    });
  }

  /** How many things in the inbox wait to be read. */
  async unread(actor: Actor): Promise<number> {
    return this.database.within(actor, async (tx) => {
      const [row] = await tx.query<{ count: number }[]>(
        `SELECT count(DISTINCT group_id)::int AS count FROM notifications
          WHERE organisation_id = current_organisation() AND member_id = $1
            AND inbox AND read_at IS NULL AND done_at IS NULL`,
        [actor.memberId],
      );
      return row!.count;
    });
  }
}

const GROUPS = `
  SELECT lead.id, lead.kind, lead.created_at AS "ledAt", told.*
    FROM notifications lead
   CROSS JOIN LATERAL (
     SELECT max(n.at) AS at, max(n.created_at) AS "toldAt", count(*)::int AS count, bool_or(n.read_at IS NULL) AS unread,
            (array_agg(n.subject_id ORDER BY n.at DESC, n.id DESC))[1] AS "subjectId",
            (array_agg(n.about ORDER BY n.at DESC, n.id DESC))[1] AS about,
            count(DISTINCT n.about ->> 'title')::int AS titled,
            (SELECT array_agg(named.title ORDER BY named.at DESC)
               FROM (SELECT m.about ->> 'title' AS title, max(m.at) AS at FROM notifications m
                      WHERE m.organisation_id = lead.organisation_id AND m.member_id = lead.member_id
                        AND m.group_id = lead.id AND m.inbox AND m.done_at IS NULL AND m.about ->> 'title' IS NOT NULL
                      GROUP BY 1 ORDER BY 2 DESC LIMIT 3) named) AS titles
       FROM notifications n
      WHERE n.organisation_id = lead.organisation_id AND n.member_id = lead.member_id AND n.group_id = lead.id
        AND n.inbox AND n.done_at IS NULL) told
   WHERE lead.organisation_id = current_organisation() AND lead.member_id = $1 AND lead.inbox AND lead.id = lead.group_id
     AND lead.kind = ANY($2::text[]) AND told.count > 0 AND (told.unread OR NOT $3)
     AND ($4::timestamptz IS NULL OR (lead.created_at, lead.id) < ($4, $5::uuid))
   ORDER BY lead.created_at DESC, lead.id DESC LIMIT $6`;
