import { createHash } from 'node:crypto';
import { firstOf, listOf, say, type FieldProblem, tidyAddress, tidyName } from '#libs/kernel';
import { inOrder, memberProblems, type MemberRecord, regionOf } from '#libs/people';
import { invited } from './invited-member.rules.js';
import { splitRoles, type PeopleLine } from './people-file.rules.js';

export type ImportOutcome = 'invited' | 'updated' | 'unchanged' | 'refused';

/** What a line gives a field: roles by their names, a team by its own, the rest one value or none. */
export interface FieldChange {
  field: 'name' | 'roles' | 'team' | 'region' | 'language';
  before: string[];
  after: string[];
}

/** What one line comes to: `member` is who is to be stored, when that is anybody. */
export interface PlannedLine {
  line: number;
  email: string;
  /** As the file says it, where the line is refused; else as it would be. */
  name: string;
  outcome: ImportOutcome;
  problems: FieldProblem[];
  /** Of somebody new, all they would have; of somebody known, what would be otherwise. */
  changes: FieldChange[];
  member?: MemberRecord;
}

/** What the organisation has before the import. */
export interface ImportGround {
  regions: readonly string[];
  /** By name in lower case. */
  teams: ReadonlyMap<string, { id: string; name: string }>;
  /** By e-mail address in lower case. */
  members: ReadonlyMap<string, MemberRecord>;
  /** Ids of the active admins, of whom one must stay. */
  admins: readonly string[];
}

/**
 * Decides for each line of the file whom it invites, changes or leaves alone, and why it is refused. An empty cell of
 * a column takes team or region away; a missing column leaves them as they are.
 */
export function planImport(lines: readonly PeopleLine[], ground: ImportGround): PlannedLine[] {
  const seen = new Map<string, number>();
  const admins = new Set(ground.admins);
  return lines.map((line) => {
    const email = tidyAddress(line.cells.email ?? '');
    const key = email.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line.line);
    const planned = planLine(line, email, ground);
    const problems =
      first === undefined
        ? planned.problems
        : [{ field: 'email', message: say('is on line {first, number} already', { first }) }];
    if (problems.length === 0 && stepsDown(planned.before, planned.member)) {
      if (admins.size === 1)
        problems.push({ field: 'roles', message: say('would leave the organisation without an admin') });
      else admins.delete(planned.member.id);
    }
    const named = { line: line.line, email, name: planned.member.name };
    if (problems.length > 0) return { ...named, outcome: 'refused', problems, changes: [] };
    return {
      ...named,
      outcome: outcomeOf(planned.before, planned.member),
      problems,
      changes: changesOf(planned.before, planned.member, ground),
      member: planned.member,
    };
  });
}

function planLine({ cells, problems }: PeopleLine, email: string, ground: ImportGround) {
  const before = ground.members.get(email.toLowerCase());
  const team = cells.team ? ground.teams.get(tidyName(cells.team).toLowerCase()) : undefined;
  const draft = {
    email,
    name: tidyName(cells.name ?? ''),
    roles: splitRoles(cells.roles ?? ''),
    teamId: cells.team === undefined ? (before?.teamId ?? null) : (team?.id ?? null),
    region: cells.region === undefined ? (before?.region ?? null) : cells.region || null,
    language: languageCode(cells.language) ?? before?.language ?? null,
  };
  const against = memberProblems(draft, { regions: ground.regions, teamIds: new Set([draft.teamId ?? '']) }).filter(
    // Whoever is here already keeps their address.
    ({ field }) => !before || field !== 'email',
  );
  const region = draft.region && regionOf(draft.region, ground.regions);
  return {
    before,
    problems: [...problems, ...against, ...teamProblem(cells.team, team, ground), ...formerMember(before)],
    member: before
      ? {
          ...before,
          name: draft.name,
          roles: inOrder(draft.roles),
          teamId: draft.teamId,
          region,
          language: draft.language,
        }
      : invited({ ...draft, region }),
  };
}

function teamProblem(cell: string | undefined, team: object | undefined, { teams }: ImportGround): FieldProblem[] {
  if (!cell || team) return [];
  const names = [...teams.values()].map(({ name }) => name).slice(0, 12);
  const name = firstOf(cell, 80);
  const message =
    names.length === 0
      ? say('{name} is no team here; there are no teams yet', { name })
      : say('{name} is no team here; there are {teams}', { name, teams: listOf(names) });
  return [{ field: 'team', message }];
}

function formerMember(before: MemberRecord | undefined): FieldProblem[] {
  if (before?.status !== 'deactivated') return [];
  return [{ field: 'email', message: say('belongs to a deactivated member; reactivate them first') }];
}

/** `DE` is how people write `de`; anything longer is taken as it stands. */
function languageCode(cell: string | undefined): string | null {
  if (!cell) return null;
  return /^[A-Za-z]{2,3}$/.test(cell) ? cell.toLowerCase() : cell;
}

function stepsDown(before: MemberRecord | undefined, after: MemberRecord): boolean {
  return before?.status === 'active' && before.roles.includes('admin') && !after.roles.includes('admin');
}

function outcomeOf(before: MemberRecord | undefined, after: MemberRecord): ImportOutcome {
  if (!before) return 'invited';
  return JSON.stringify(before) === JSON.stringify(after) ? 'unchanged' : 'updated';
}

function changesOf(before: MemberRecord | undefined, after: MemberRecord, { teams }: ImportGround): FieldChange[] {
  const names = new Map([...teams.values()].map(({ id, name }) => [id, name]));
  const had = before && fieldsOf(before, names);
  return Object.entries(fieldsOf(after, names)).flatMap(([name, value]) => {
    const field = name as FieldChange['field'];
    const change = { field, before: had?.[field] ?? [], after: value };
    return String(change.before) === String(change.after) ? [] : [change];
  });
}

function fieldsOf(member: MemberRecord, teams: ReadonlyMap<string, string>): Record<FieldChange['field'], string[]> {
  const one = (value: string | null | undefined) => (value ? [value] : []);
  return {
    name: [member.name],
    roles: member.roles,
    team: one(member.teamId && teams.get(member.teamId)),
    region: one(member.region),
    language: one(member.language),
  };
}

/**
 * Tells one plan from another: by what each line comes to and what it changes, from what. Two files that come to the same are
 * the same plan; one file is two plans when what it meets has changed.
 */
export function planMark(plan: readonly PlannedLine[]): string {
  const told = plan.map(({ line, email, name, outcome, problems, changes }) => [
    line,
    email,
    name,
    outcome,
    problems,
    changes,
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
