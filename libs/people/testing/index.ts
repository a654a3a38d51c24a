import { newId, type Actor, type Language, type Role } from '#libs/kernel';
import { newToken, tokenHash } from '#libs/platform';
import type { TestDatabase } from '#testing/platform';
import type { LeaderboardMode, MemberStatus } from '../src/index.js';

/** All that builders need: the database past row-level security. */
type Arranging = Pick<TestDatabase, 'owner'>;

interface OrganisationChoices {
  slug?: string;
  name?: string;
  employerName?: string;
  timeZone?: string;
  jurisdictions?: string[];
  regions?: string[];
  languages?: string[];
  language?: Language;
  disclosures?: { language: string; text: string }[] | null;
  leaderboardsMode?: LeaderboardMode;
  worksCouncilRequired?: boolean;
  worksCouncilAgreed?: boolean;
  demo?: boolean;
}

/** An organisation of its own for a test; every choice has a default. */
export async function anOrganisation(
  test: Arranging,
  choices: OrganisationChoices = {},
): Promise<{ organisationId: string }> {
  const organisationId = newId();
  const name = choices.name ?? 'Acme Pharma';
  await test.owner(
    `INSERT INTO organisations (organisation_id, slug, name, employer_name, time_zone, jurisdictions, regions, languages,
       language, disclosures, leaderboards_mode, works_council_required, works_council_agreed, demo)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      organisationId,
      choices.slug ?? `org-${organisationId}`,
      name,
      choices.employerName ?? name,
      choices.timeZone ?? 'Europe/London',
      choices.jurisdictions ?? [],
      choices.regions ?? [],
      choices.languages ?? ['en'],
      choices.language ?? 'en',
      choices.disclosures ? JSON.stringify(choices.disclosures) : null,
      choices.leaderboardsMode ?? 'people',
      choices.worksCouncilRequired ?? false,
      choices.worksCouncilAgreed ?? false,
      choices.demo ?? false,
    ],
  );
  return { organisationId };
}

interface TeamChoices {
  organisationId: string;
  name?: string;
  region?: string | null;
  language?: string | null;
}

export async function aTeam(test: Arranging, choices: TeamChoices): Promise<{ teamId: string; name: string }> {
  const teamId = newId();
  const name = choices.name ?? `Team ${teamId.slice(-6)}`;
  await test.owner('INSERT INTO teams (organisation_id, id, name, region, language) VALUES ($1, $2, $3, $4, $5)', [
    choices.organisationId,
    teamId,
    name,
    choices.region ?? null,
    choices.language ?? null,
  ]);
  return { teamId, name };
}

interface MemberChoices {
  organisationId: string;
  roles?: readonly Role[];
  teamId?: string | null;
  name?: string;
  email?: string;
  region?: string | null;
  /** The organisation's when left away. */
  language?: string | null;
  timeZone?: string | null;
  status?: MemberStatus;
  networkSize?: number | null;
  consented?: boolean;
  /** An argon2id hash, for tests that sign in with a password. */
  passwordHash?: string | null;
}

/** A member who can act right away: an active advocate unless told otherwise. */
export async function aMember(test: Arranging, choices: MemberChoices): Promise<Actor> {
  const memberId = newId();
  const roles = choices.roles ?? ['advocate'];
  await test.owner(
    `INSERT INTO members (organisation_id, id, email, name, team_id, roles, region, language, time_zone, status,
       network_size, leaderboard_consent_at, password_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN $12 THEN now() END, $13)`,
    [
      choices.organisationId,
      memberId,
      choices.email ?? `member-${memberId}@example.org`,
      choices.name ?? `Member ${memberId.slice(-6)}`,
      choices.teamId ?? null,
      roles,
      choices.region ?? null,
      choices.language ?? null,
      choices.timeZone ?? null,
      choices.status ?? 'active',
      choices.networkSize ?? null,
      choices.consented ?? false,
      choices.passwordHash ?? null,
    ],
  );
  return { organisationId: choices.organisationId, memberId, roles };
}

/** The `Cookie` header of a session of the member's, open until 2100 whatever the test's clock says. */
export async function aSession(test: Arranging, actor: Actor): Promise<string> {
  const token = newToken();
  await test.owner(
    `INSERT INTO sessions (organisation_id, id, token_hash, member_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, now(), '2099-01-01', '2100-01-01')`,
    [actor.organisationId, newId(), tokenHash(token), actor.memberId],
  );
  return `vouchsafe_session=${token}`;
}
