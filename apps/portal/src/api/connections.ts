import { request } from './request.js';

export interface Connection {
  id: string;
  network: string;
  name: string;
  accountUrl: string | null;
  picture: string | null;
  status: 'active' | 'expiring' | 'expired' | 'revoked';
  scopes: string[];
  expiresAt: string | null;
  connectedAt: string;
}

export interface Network {
  network: string;
  label: string;
  maxLength: number;
  configured: boolean;
}

export const fetchConnections = () => request<{ items: Connection[]; networks: Network[] }>('GET', '/connections');

export const disconnect = (id: string) => request<void>('DELETE', `/connections/${id}`);

/** Where the browser goes to connect an account; it comes back to `returnTo`. */
export const connectAddress = (network: string, returnTo: string) =>
  `/api/connections/${network}/start?returnTo=${encodeURIComponent(returnTo)}`;
