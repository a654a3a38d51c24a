import { Injectable } from '@nestjs/common';
import { pickLanguage, type Language } from '#libs/kernel';
import { once, queryPrepared, type Transaction } from '#libs/platform';
import { USUAL_CHOICES, type Choices } from './choices.rules.js';
import type { About } from './notification.entity.js';

/** Somebody who is told something: where their clock hangs, and how they want to be told. */
export interface Reader {
  memberId: string;
  name: string;
  email: string;
  status: string;
  language: Language;
  timeZone: string;
  choices: Choices;
}

interface Row extends Omit<Reader, 'language' | 'choices'> {
  language: string | null;
  organisationLanguage: string;
  choices: Choices | null;
}

/** Members as they are told something: zone and language are the organisation's unless they have one that we know. */
@Injectable()
export class ReaderRepository {
  /** Those of the members that exist, by id. */
  async byId(tx: Transaction, memberIds: readonly string[]): Promise<Map<string, Reader>> {
    return once(tx, `notifications.readers ${memberIds.join()}`, async () => {
      const rows = await tx.query<Row[]>(`${READERS} AND m.id = ANY($1::uuid[])`, [memberIds]);
      return new Map(rows.map((row) => [row.memberId, toReader(row)]));
    });
  }

  async find(tx: Transaction, memberId: string): Promise<Reader | null> {
    const [row] = await queryPrepared<Row>(tx, `${READERS} AND m.id = $1`, [memberId]);
    return row ? toReader(row) : null;
  }

  /** Names of the people that notifications are about, by id. */
  async names(tx: Transaction, told: readonly { about: About }[]): Promise<Map<string, string>> {
    const ids = told.flatMap(({ about }) => (typeof about.personId === 'string' ? [about.personId] : []));
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM members WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const READERS = `
  SELECT m.id AS "memberId", m.name, m.email, m.status, m.language, o.language AS "organisationLanguage", coalesce(m.time_zone, o.time_zone) AS "timeZone",
         CASE WHEN c.member_id IS NOT NULL THEN
           jsonb_build_object('kinds', c.kinds, 'quietFrom', c.quiet_from, 'quietTo', c.quiet_to,
             'digestDays', c.digest_days, 'digestAt', c.digest_at, 'mailsADay', c.mails_a_day, 'version', c.version)
         END AS choices
    FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
    LEFT JOIN notification_choices c ON c.organisation_id = m.organisation_id AND c.member_id = m.id
   WHERE m.organisation_id = current_organisation()`;

function toReader({ organisationLanguage, ...row }: Row): Reader {
  return { ...row, language: pickLanguage(row.language, organisationLanguage), choices: row.choices ?? USUAL_CHOICES };
}
