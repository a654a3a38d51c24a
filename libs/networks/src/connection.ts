import type { Network } from '#libs/captions';
import type { SealedColumn } from '#libs/platform';

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

/** Where the tokens of members are kept. */
export const SEALED_TOKENS: SealedColumn = {
  name: 'tokens of networks',
  table: 'connections',
  key: 'id::text',
  column: 'sealed_access_token',
  context: (id) => id,
};

/** Where is kept, for some minutes, what a network is to be told again by who comes back from it. */
export const SEALED_MEMOS: SealedColumn = {
  name: 'sign-ins at networks under way',
  table: 'connection_attempts',
  key: "encode(state_hash, 'hex')",
  column: 'sealed_memo',
  context: (stateHash) => stateHash,
};
