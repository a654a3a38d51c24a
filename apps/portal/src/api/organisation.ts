import type { OrganisationChange } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { Organisation } from '#libs/api-client';

export const organisationQuery = asked('get', '/api/organisation');

export const changeOrganisation = (body: OrganisationChange) => take(client.PATCH('/api/organisation', { body }));
