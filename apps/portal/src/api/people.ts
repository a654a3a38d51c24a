import type { Node, Role } from './auth.js';
import { request, type Page } from './request.js';

export interface Member {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  team: { id: string; name: string } | null;
  region: string | null;
  language: string | null;
  status: 'invited' | 'active' | 'deactivated';
  lastSeenAt: string | null;
  createdAt: string;
}

export interface Team {
  id: string;
  name: string;
  region: string | null;
  language: string | null;
  node: Node | null;
  memberCount: number;
}

export interface Invitation {
  invitationUrl: string;
  invitationExpiresAt: string;
}

export interface PeopleFilter {
  search?: string;
  teamId?: string;
  role?: string;
  status?: string;
}

export const fetchPeople = (filter: PeopleFilter, cursor: string | null) =>
  request<Page<Member>>('GET', '/people', { query: { ...filter, cursor, limit: 50 } });

export interface NewMember {
  email: string;
  name: string;
  roles: Role[];
  teamId?: string;
  region?: string;
  language?: string;
}

export const inviteMember = (body: NewMember, idempotencyKey: string) =>
  request<Invitation & { member: Member }>('POST', '/people', { body, idempotencyKey });

export type MemberChange = Partial<{
  name: string;
  roles: Role[];
  teamId: string | null;
  region: string | null;
  language: string | null;
  status: 'active' | 'deactivated';
}>;

export const changeMember = (id: string, body: MemberChange) => request<Member>('PATCH', `/people/${id}`, { body });

export const inviteAgain = (id: string) => request<Invitation>('POST', `/people/${id}/invitation`);

export interface PeopleImportLine {
  line: number;
  email: string;
  outcome: 'invited' | 'updated' | 'unchanged' | 'refused';
  problems: { field: string; message: string }[];
  invitationUrl?: string;
}

export interface PeopleImport {
  dryRun: boolean;
  lines: PeopleImportLine[];
  counts: Record<PeopleImportLine['outcome'], number>;
}

/** Reads the file as multipart; a dry run reports every line and changes nothing. */
export function importPeople(file: File, dryRun: boolean): Promise<PeopleImport> {
  const body = new FormData();
  body.set('file', file);
  return request('POST', '/people/import', { body, query: { dryRun } });
}

export const fetchTeams = () => request<{ items: Team[] }>('GET', '/teams');

export interface TeamDraft {
  name: string;
  region?: string | null;
  language?: string | null;
}

export const createTeam = (body: TeamDraft) => request<Team>('POST', '/teams', { body });

export const changeTeam = (id: string, body: TeamDraft) => request<Team>('PATCH', `/teams/${id}`, { body });

export const removeTeam = (id: string) => request<void>('DELETE', `/teams/${id}`);
