import { asked, client, take } from './client.js';

import type { ConnectionStart, Network } from '#libs/api-client';

export type { AvailableNetwork, Connection } from '#libs/api-client';

export const connectionsQuery = asked('get', '/api/connections');

/** Connects an account by what the member says, or answers where they go to agree. */
export const beginConnection = (network: Network, body: ConnectionStart) =>
  take(client.POST('/api/connections/{network}', { params: { path: { network } }, body }));

export const disconnect = (id: string) => take(client.DELETE('/api/connections/{id}', { params: { path: { id } } }));

/** Where the browser goes to connect an account; it comes back to `returnTo`. */
export const connectAddress = (network: string, returnTo: string) =>
  `/api/connections/${network}/start?returnTo=${encodeURIComponent(returnTo)}`;
