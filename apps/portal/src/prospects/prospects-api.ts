import type { ProspectDraft, Stage } from '#libs/api-client';
import { asked, client, repeatable, take, type ApiPath } from '../api/client.js';

export type { Prospect, ProspectDraft, Stage } from '#libs/api-client';

export const prospectsQuery = asked('get', '/api/prospects');

/** Those of the sellers whose team one leads. */
export const teamProspectsQuery = asked('get', '/api/prospects/team');

export const prospectQuery = (id: string) => asked('get', '/api/prospects/{id}', { params: { path: { id } } });

/** Wherever a prospect shows. */
export const prospects = ['/api/prospects', '/api/prospects/team', '/api/prospects/{id}'] as const satisfies ApiPath[];

export const createProspect = (body: ProspectDraft, key: string) =>
  take(client.POST('/api/prospects', { params: { header: repeatable(key) }, body }));

export const changeProspect = (id: string, body: ProspectDraft) =>
  take(client.PUT('/api/prospects/{id}', { params: { path: { id } }, body }));

export const eraseProspect = (id: string) =>
  take(client.POST('/api/prospects/{id}/erase', { params: { path: { id } } }));

export const handOutLink = (id: string, itemId: string, key: string) =>
  take(
    client.POST('/api/prospects/{id}/links', { params: { path: { id }, header: repeatable(key) }, body: { itemId } }),
  );

export const itemStageQuery = (id: string) => asked('get', '/api/content/{id}/stage', { params: { path: { id } } });

export const setItemStage = (id: string, stage: Stage | null) =>
  take(client.PUT('/api/content/{id}/stage', { params: { path: { id } }, body: { stage } }));
