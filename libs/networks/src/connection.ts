import type { Network } from '#libs/captions';

/** A member's own account on a network, without its token. */
export interface ConnectionRecord {
  id: string;
  memberId: string;
  network: Network;
  /** The member's id at the network. */
  accountId: string;
  accountName: string;
  picture: string | null;
  scopes: string[];
  sealedAccessToken: string;
  expiresAt: Date | null;
  status: StoredStatus;
  connectedAt: Date;
}

/** What the network last said of the token. */
export type StoredStatus = 'active' | 'expired' | 'revoked';

export const CONNECTION_STATUSES = ['active', 'expiring', 'expired', 'revoked'] as const;
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number];
