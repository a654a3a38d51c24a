import { Injectable } from '@nestjs/common';
import { DomainError, literal, say, searchedWords, type Actor, type Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import { LIBRARY, OFFICER, RECORD } from './name-subjects.queries.js';

/** What something on record is called by a word: as whom it was done, and about what. */
export interface FoundSubjects {
  word: string;
  /** Of members; they act, and entries are about them. */
  members: string[];
  /** Of what else entries are about. */
  others: string[];
}

/** More of one word are too many to look for at once; whoever means one of them can say more. */
const MOST = 50_000;
const LIMIT = `LIMIT ${MOST + 1}`;
const ours = (table: string) => `${table}.organisation_id = current_organisation()`;

/** Each kind that is found by its title, by those who may see that title. `$1` is a pattern. */
const FOUND: { roles: readonly Role[]; sql: string }[] = [
  {
    roles: LIBRARY,
    sql: `SELECT i.id FROM content_items i WHERE ${ours('i')} AND i.id IN (SELECT * FROM found_by_search('item', ARRAY[$1]))
             AND fold_for_search(i.title) LIKE $1 ${LIMIT}`,
  },
  {
    roles: LIBRARY,
    sql: `WITH v AS MATERIALIZED (
            SELECT id FROM content_versions WHERE ${ours('content_versions')} AND fold_for_search(title) LIKE $1 ${LIMIT})
          (SELECT id FROM v ${LIMIT})
          UNION ALL (SELECT s.id FROM shares s WHERE ${ours('s')} AND s.version_id IN (SELECT id FROM v) ${LIMIT})
          UNION ALL (SELECT t.id FROM text_reviews t WHERE ${ours('t')} AND t.version_id IN (SELECT id FROM v) ${LIMIT})`,
  },
  { roles: RECORD, sql: `SELECT t.id FROM teams t WHERE ${ours('t')} AND fold_for_search(t.name) LIKE $1 ${LIMIT}` },
  {
    roles: OFFICER,
    sql: `SELECT c.id FROM safety_cases c WHERE ${ours('c')} AND '#' || c.number LIKE $1 ${LIMIT}`,
  },
];

/** Found with their addresses first, for which there is one place to look; told by their names alone. */
const MEMBERS = `
  SELECT m.id FROM members m WHERE ${ours('m')} AND m.id IN (SELECT * FROM found_by_search('person', ARRAY[$1]))
     AND fold_for_search(m.name) LIKE $1 ${LIMIT}`;

/** What entries of the record are about, or who acted, by the words of their names; nothing whose name the reader may not see. */
@Injectable()
export class FindSubjects {
  constructor(private readonly database: Database) {}

  /** One answer for each word of the text. @throws DomainError invalid_input where a word is in too many names. */
  async execute(actor: Actor, text: string): Promise<FoundSubjects[]> {
    const may = (roles: readonly Role[]) => actor.roles.some((role) => roles.includes(role));
    return this.database.within(actor, async (tx) => {
      const ids = async (sql: string, pattern: string) => {
        const rows = await tx.query<{ id: string }[]>(sql, [pattern]);
        if (rows.length > MOST) throw DomainError.invalid('text', TOO_MANY, 'too_many_found');
        return rows.map(({ id }) => id);
      };
      const found: FoundSubjects[] = [];
      for (const word of searchedWords(text)) {
        const pattern = `%${literal(word)}%`;
        const others: string[] = [];
        for (const { roles, sql } of FOUND) if (may(roles)) others.push(...(await ids(sql, pattern)));
        found.push({ word, members: may(RECORD) ? await ids(MEMBERS, pattern) : [], others });
      }
      return found;
    });
  }
}

const TOO_MANY = say('Too much is called that; write more of the name, or choose a person or a kind.');
