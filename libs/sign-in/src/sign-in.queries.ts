import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Role } from '#libs/kernel';
import { typedAddress } from './guess.rules.js';

/** What everybody in the demo organisation signs in with. It opens nothing else. */
export const DEMO_PASSWORD = 'vouch-safely-demo';

export interface SignInCandidate {
  organisationId: string;
  slug: string;
  organisationName: string;
  memberId: string;
  passwordHash: string;
}

export interface DemoPerson {
  email: string;
  name: string;
  roles: Role[];
  team: string | null;
}

interface CandidateRow {
  organisation_id: string;
  slug: string;
  organisation_name: string;
  member_id: string;
  password_hash: string;
}

/** What must be known before anybody is signed in. */
@Injectable()
export class SignInQueries {
  constructor(private readonly database: Database) {}

  /** Active members with this address, however it is written, in every organisation (at most 20). */
  async candidates(email: string): Promise<SignInCandidate[]> {
    const rows: CandidateRow[] = [];
    for (const form of typedAddress(email).forms)
      rows.push(...(await this.database.lookUp<CandidateRow>('sign_in_candidates($1)', [form])));
    return rows.slice(0, 20).map((row) => ({
      organisationId: row.organisation_id,
      slug: row.slug,
      organisationName: row.organisation_name,
      memberId: row.member_id,
      passwordHash: row.password_hash,
    }));
  }

  /** The demo organisation's active people, those with most to show first; none where there is no demo organisation. */
  async demoPeople(): Promise<DemoPerson[]> {
    const [demo] = await this.database.lookUp<{ demo_organisation: string }>('demo_organisation()');
    if (!demo) return [];
    return this.database.within(demo.demo_organisation, (tx) =>
      tx.query<DemoPerson[]>(
        `SELECT m.email, m.name, m.roles, t.name AS team
           FROM members m LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
          WHERE m.organisation_id = current_organisation() AND m.status = 'active' AND m.password_hash IS NOT NULL
          ORDER BY m.id LIMIT 30`,
      ),
    );
  }
}
