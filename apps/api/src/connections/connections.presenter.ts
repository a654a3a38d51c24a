import { NETWORKS } from '#libs/captions';
import type { NetworkAdapter } from '#libs/network-contract';
import { connectionStatus, type Connected, type ConnectionRecord } from '#libs/networks';
import type { AvailableNetwork, Connection } from './connections.dto.js';

/** Everything but the token. */
export function presentConnection(connection: ConnectionRecord, now: Date): Connection {
  return {
    id: connection.id,
    network: connection.network,
    name: connection.accountName,
    picture: connection.picture,
    status: connectionStatus(connection, now),
    scopes: connection.scopes,
    expiresAt: connection.expiresAt?.toISOString() ?? null,
    connectedAt: connection.connectedAt.toISOString(),
  };
}

export function presentNetwork({ network, label, signIn }: NetworkAdapter): AvailableNetwork {
  const { scopes, fields } = signIn;
  return { network, label, maxLength: NETWORKS[network].maxLength, asks: [...scopes], fields: [...fields] };
}

/** The path of the portal that a member comes back to, which says how it went. */
export function returnPath({ returnTo, error }: Connected, network: string): string {
  const address = new URL(returnTo, 'http://portal');
  address.searchParams.set(error ? 'connectError' : 'connected', error ?? network);
  if (error) address.searchParams.set('network', network);
  return address.pathname + address.search + address.hash;
}
