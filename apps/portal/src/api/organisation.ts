import type { OrganisationChange } from '#libs/api-client';
import { client, take } from './client.js';

export type { Organisation } from '#libs/api-client';

export const fetchOrganisation = () => take(client.GET('/api/organisation'));

export const changeOrganisation = (body: OrganisationChange) => take(client.PATCH('/api/organisation', { body }));
