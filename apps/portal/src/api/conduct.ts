import type { AttestationRequest, ConductDraft, ConductSettingsChange } from '#libs/api-client';
import { asked, client, repeatable, take, type ApiPath } from './client.js';

export type {
  AttestedMember,
  Conduct,
  ConductDraft,
  ConductExample,
  ConductText,
  ConductVersion,
} from '#libs/api-client';

export const conductQuery = asked('get', '/api/conduct');

/** What changes when somebody reads it, writes it or makes it a duty. */
export const conduct = [
  '/api/conduct',
  '/api/conduct/versions',
  '/api/conduct/settings',
  '/api/conduct/attestations',
] as const satisfies ApiPath[];

export const attest = (body: AttestationRequest) => take(client.POST('/api/conduct/attestations', { body }));

export const conductVersionsQuery = asked('get', '/api/conduct/versions');

export const conductVersionQuery = (version: number) =>
  asked('get', '/api/conduct/versions/{version}', { params: { path: { version } } }, { staleTime: Infinity });

/** What a new organisation begins with. */
export const conductTemplateQuery = asked('get', '/api/conduct/template', {}, { staleTime: Infinity });

export const publishConduct = (body: ConductDraft, key: string) =>
  take(client.POST('/api/conduct/versions', { params: { header: repeatable(key) }, body }));

export const conductSettingsQuery = asked('get', '/api/conduct/settings');

export const requireConduct = (body: ConductSettingsChange) => take(client.PUT('/api/conduct/settings', { body }));

export const attestationsQuery = (current: boolean | undefined, cursor: string | null) =>
  asked('get', '/api/conduct/attestations', { params: { query: { current, cursor: cursor ?? undefined, limit: 50 } } });

export const remindToAttest = () => take(client.POST('/api/conduct/reminders'));
