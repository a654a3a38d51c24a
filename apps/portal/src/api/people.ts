import type { Member, MemberChange, NewMember, NewTeam, TeamChange, Role } from '#libs/api-client';
import { asked, client, fileBody, repeatable, take } from './client.js';

export type {
  InvitationLink,
  Member,
  MemberChange,
  NewMember,
  PasswordResetSent,
  PeopleImport,
  PeopleImportLine,
  Team,
} from '#libs/api-client';

export interface PeopleFilter {
  search?: string;
  teamId?: string;
  role?: string;
  status?: string;
}

export const peopleQuery = ({ role, status, ...filter }: PeopleFilter, cursor: string | null) =>
  asked('get', '/api/people', {
    params: {
      query: {
        ...filter,
        role: role as Role | undefined,
        status: status as Member['status'] | undefined,
        cursor: cursor ?? undefined,
        limit: 50,
      },
    },
  });

export const memberQuery = (id: string) => asked('get', '/api/people/{id}', { params: { path: { id } } });

export const inviteMember = (body: NewMember, key: string) =>
  take(client.POST('/api/people', { params: { header: repeatable(key) }, body }));

export const changeMember = (id: string, body: MemberChange) =>
  take(client.PATCH('/api/people/{id}', { params: { path: { id } }, body }));

export const inviteAgain = (id: string) =>
  take(client.POST('/api/people/{id}/invitation', { params: { path: { id } } }));

export const sendPasswordReset = (id: string) =>
  take(client.POST('/api/people/{id}/password-reset', { params: { path: { id } } }));

/** A dry run reports every line and changes nothing; with its plan just that is done, or nothing (`import_changed`). */
export const importPeople = (file: File, query: { dryRun: true } | { plan: string }) =>
  take(client.POST('/api/people/import', { params: { query }, ...fileBody(file) }));

export const teamsQuery = asked('get', '/api/teams');

export const createTeam = (body: NewTeam) => take(client.POST('/api/teams', { body }));

export const changeTeam = (id: string, body: TeamChange) =>
  take(client.PATCH('/api/teams/{id}', { params: { path: { id } }, body }));

export const removeTeam = (id: string) => take(client.DELETE('/api/teams/{id}', { params: { path: { id } } }));
