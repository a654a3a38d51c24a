import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#libs/kernel';
import { Database } from '#libs/platform';

export const OPENED_KINDS = ['item', 'person', 'case', 'own_text'] as const;

/** What something on record is called, as far as the reader may see it. */
export interface SubjectName {
  /** Null where the reader may not see it, or nothing is left of it. */
  title: string | null;
  /** It was erased or deleted. */
  gone: boolean;
  /** The page the reader may open for it. */
  opens: { kind: (typeof OPENED_KINDS)[number]; id: string } | null;
}

interface NamedKind {
  /** Who may see its title. */
  roles: readonly Role[];
  /** Answers id, title, gone and the id of the page that it opens. */
  sql: string;
  opens: (typeof OPENED_KINDS)[number] | null;
  /** Who may open that page; those who see the title where it is not said. */
  openedBy?: readonly Role[];
}

export const LIBRARY: readonly Role[] = ['author', 'reviewer', 'comms_lead', 'admin'];
export const RECORD: readonly Role[] = ['admin', 'comms_lead', 'safety_officer'];
export const OFFICER: readonly Role[] = ['safety_officer'];

const mine = (table: string) => `${table}.organisation_id = current_organisation() AND ${table}.id = ANY($1::uuid[])`;
/** Each kind that has a name of its own; what is private to somebody, such as a prospect, has none here. */
const KINDS: Record<string, NamedKind> = {
  item: {
    roles: LIBRARY,
    sql: `SELECT id, title, false AS gone, id AS opens FROM content_items WHERE ${mine('content_items')}`,
    opens: 'item',
  },
  version: {
    roles: LIBRARY,
    sql: `SELECT id, title, false AS gone, item_id AS opens FROM content_versions WHERE ${mine('content_versions')}`,
    opens: 'item',
  },
  share: {
    roles: LIBRARY,
    sql: `SELECT shares.id, v.title, false AS gone, shares.item_id AS opens FROM shares
            JOIN content_versions v ON v.organisation_id = shares.organisation_id AND v.id = shares.version_id
           WHERE ${mine('shares')}`,
    opens: 'item',
  },
  intent: {
    roles: LIBRARY,
    sql: `SELECT intents.id, v.title, false AS gone, intents.item_id AS opens FROM intents
            JOIN content_versions v ON v.organisation_id = intents.organisation_id AND v.id = intents.version_id
           WHERE ${mine('intents')}`,
    opens: 'item',
  },
  text_review: {
    roles: LIBRARY,
    sql: `SELECT text_reviews.id, v.title, false AS gone, text_reviews.id AS opens FROM text_reviews
            JOIN content_versions v ON v.organisation_id = text_reviews.organisation_id AND v.id = text_reviews.version_id
           WHERE ${mine('text_reviews')}`,
    opens: 'own_text',
    openedBy: ['reviewer'],
  },
  member: {
    roles: RECORD,
    sql: `SELECT id, name AS title, starts_with(email, 'erased-' || id) AS gone, id AS opens FROM members WHERE ${mine('members')}`,
    opens: 'person',
    openedBy: ['admin', 'comms_lead'],
  },
  team: {
    roles: RECORD,
    sql: `SELECT id, name AS title, false AS gone, NULL::uuid AS opens FROM teams WHERE ${mine('teams')}`,
    opens: null,
  },
  case: {
    roles: OFFICER,
    sql: `SELECT id, '#' || number AS title, false AS gone, id AS opens FROM safety_cases WHERE ${mine('safety_cases')}`,
    opens: 'case',
  },
};

/** Names for what entries of the record are about. */
@Injectable()
export class NameSubjects {
  constructor(private readonly database: Database) {}

  /** By id; only of kinds that have names of their own and that the reader may see. */
  async execute(actor: Actor, subjects: readonly { kind: string; id: string }[]): Promise<Map<string, SubjectName>> {
    const may = (roles: readonly Role[]) => actor.roles.some((role) => roles.includes(role));
    const found = new Map<string, SubjectName>();
    await this.database.within(actor, async (tx) => {
      for (const [kind, { roles, sql, opens, openedBy = roles }] of Object.entries(KINDS)) {
        const ids = [...new Set(subjects.filter((one) => one.kind === kind).map(({ id }) => id))];
        if (ids.length === 0 || !may(roles)) continue;
        for (const id of ids) found.set(id, { title: null, gone: true, opens: null });
        const rows = await tx.query<{ id: string; title: string; gone: boolean; opens: string | null }[]>(sql, [ids]);
        for (const row of rows) {
          if (row.gone) continue;
          const page = opens && row.opens && may(openedBy) ? { kind: opens, id: row.opens } : null;
          found.set(row.id, { title: row.title, gone: false, opens: page });
        }
      }
    });
    return found;
  }
}
