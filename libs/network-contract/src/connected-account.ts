/** What a call in a member's name needs. Lives in memory only, for the length of one call. */
export interface TokenHolder {
  /** The member's id at the network. */
  accountId: string;
  /** Whatever the network's own sign-in gave to be sealed: a token, or what tokens are made of. */
  accessToken: string;
  /** What the member granted. */
  scopes: readonly string[];
}

/** What a network tells of an account when a member connects it. */
export interface ConnectedAccount {
  accountId: string;
  accountName: string;
  picture: string | null;
  accessToken: string;
  scopes: string[];
  expiresInSeconds: number | null;
}

/** Why an account was not connected. */
export const CONNECT_ERRORS = [
  'cancelled',
  'state_invalid',
  'scope_refused',
  'scope_missing',
  'account_taken',
  'network_unreachable',
  'network_refused',
] as const;
export type ConnectError = (typeof CONNECT_ERRORS)[number];

/** Scopes come separated by spaces or by commas, whichever the network likes. */
export function readScopes(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
