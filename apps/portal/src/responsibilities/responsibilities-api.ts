import type { DeputyChange, NewDeputy, NewResponsibility, ResponsibilityChange } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { Decider, Deputy, GapStretch, Responsibility, ResponsibilityGap } from '#libs/api-client';

export const deputiesQuery = asked('get', '/api/deputies');

/** Everybody who decides something here. */
export const decidersQuery = asked('get', '/api/deputies/people');

export const responsibilitiesQuery = asked('get', '/api/responsibilities');

export const gapsQuery = asked('get', '/api/responsibilities/gaps');

const of = (id: string) => ({ params: { path: { id } } });

export const nameDeputy = (body: NewDeputy) => take(client.POST('/api/deputies', { body }));

export const changeDeputy = (id: string, body: DeputyChange) =>
  take(client.PATCH('/api/deputies/{id}', { ...of(id), body }));

export const endDeputy = (id: string) => take(client.POST('/api/deputies/{id}/end', of(id)));

export const addResponsibility = (body: NewResponsibility) => take(client.POST('/api/responsibilities', { body }));

export const changeResponsibility = (id: string, body: ResponsibilityChange) =>
  take(client.PATCH('/api/responsibilities/{id}', { ...of(id), body }));

export const endResponsibility = (id: string) => take(client.POST('/api/responsibilities/{id}/end', of(id)));
