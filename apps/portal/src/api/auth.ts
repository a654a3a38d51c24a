import { Problem } from './problem.js';
import { request } from './request.js';

export type Role = 'advocate' | 'seller' | 'author' | 'reviewer' | 'safety_officer' | 'comms_lead' | 'admin';
export type Node = 'advocacy' | 'social_selling' | 'sponsored' | 'influencer';

export interface Me {
  memberId: string;
  name: string;
  email: string;
  roles: Role[];
  nodes: Node[];
  organisation: { id: string; slug: string; name: string; timeZone: string };
  team: { id: string; name: string } | null;
  region: string | null;
  language: string | null;
  timeZone: string | null;
  leaderboardConsent: boolean;
  networkSize: number | null;
  capabilities: string[];
}

export interface DemoPerson {
  email: string;
  name: string;
  roles: Role[];
  team: string | null;
}

export interface Credentials {
  email: string;
  password: string;
  organisation?: string;
}

/** Who is signed in; null when nobody is. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await request<Me>('GET', '/auth/me', { withoutGate: true });
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const signIn = (credentials: Credentials) =>
  request<Me>('POST', '/auth/sign-in', { body: credentials, withoutGate: true });

export const signOut = () => request<void>('POST', '/auth/sign-out', { withoutGate: true });

export const changeMe = (
  change: Partial<Pick<Me, 'name' | 'language' | 'timeZone' | 'networkSize' | 'leaderboardConsent'>>,
) => request<Me>('PATCH', '/auth/me', { body: change });

export const changePassword = (body: { current: string; next: string }) =>
  request<void>('POST', '/auth/password', { body });

export const fetchDemoPeople = () =>
  request<{ password: string | null; items: DemoPerson[] }>('GET', '/auth/demo-people', { withoutGate: true });

export const fetchInvitation = (token: string) =>
  request<{ email: string; name: string; organisationName: string }>(
    'GET',
    `/auth/invitations/${encodeURIComponent(token)}`,
    {
      withoutGate: true,
    },
  );

export const acceptInvitation = (token: string, body: { name: string; password: string }) =>
  request<Me>('POST', `/auth/invitations/${encodeURIComponent(token)}`, { body, withoutGate: true });

export interface Session {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  current: boolean;
}

export const fetchSessions = () => request<{ items: Session[] }>('GET', '/auth/sessions');

export const endSession = (id: string) => request<void>('DELETE', `/auth/sessions/${id}`);
