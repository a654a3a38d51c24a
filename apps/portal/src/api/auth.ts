import type { InvitationAcceptance, Me, PasswordChange, ProfileChange, SignInRequest } from '#libs/api-client';
import { asked, askedAtDoors, client, doors, take } from './client.js';
import { Problem } from './problem.js';

export type { DemoPerson, Me, Role } from '#libs/api-client';

/** Who is signed in; null when nobody is. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await take(doors.GET('/api/auth/me'));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const signIn = (body: SignInRequest) => take(doors.POST('/api/auth/sign-in', { body }));

export const signOut = () => take(doors.POST('/api/auth/sign-out'));

export const changeMe = (body: ProfileChange) => take(client.PATCH('/api/auth/me', { body }));

export const changePassword = (body: PasswordChange) => take(client.POST('/api/auth/password', { body }));

export const demoPeopleQuery = askedAtDoors('get', '/api/auth/demo-people', {}, { retry: false });

export const invitationQuery = (token: string) =>
  askedAtDoors(
    'get',
    '/api/auth/invitations/{token}',
    { params: { path: { token } } },
    { retry: false, staleTime: Infinity },
  );

export const acceptInvitation = (token: string, body: InvitationAcceptance) =>
  take(doors.POST('/api/auth/invitations/{token}', { params: { path: { token } }, body }));

export const sessionsQuery = asked('get', '/api/auth/sessions');

export const endSession = (id: string) => take(client.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }));
