import type { Sentence } from '#libs/kernel';
import type { ConnectedAccount, ConnectError, TokenHolder } from './connected-account.js';

/** What a member may have to say before they can connect: which server they are on, who they are there, a password for us. */
export const SIGN_IN_FIELDS = ['server', 'handle', 'password'] as const;
export type SignInField = (typeof SIGN_IN_FIELDS)[number];
export type SignInDetails = Partial<Record<SignInField, string>>;

/**
 * How connecting goes on: on the network's own page, which hands `state` back (`memo` is kept sealed until then); or it
 * is done; or something the member said has to be put right.
 */
export type SignInStart =
  | { kind: 'consent'; url: string; memo: string | null }
  | { kind: 'connected'; account: ConnectedAccount }
  | { kind: 'refused'; field: SignInField; code: string; message: Sentence };

/** How members connect their own accounts on one network. */
export interface NetworkSignIn {
  /** What members are asked to allow. */
  readonly scopes: readonly string[];
  /** What they have to say first; `server` is theirs to leave out where it stands beside others. */
  readonly fields: readonly SignInField[];
  /** @param known the account that is connected already and to be renewed. */
  begin(state: string, details: SignInDetails, known: TokenHolder | null): Promise<SignInStart>;
  /** Turns the code that the network sent the member back with into their account and its token. */
  account(code: string, memo: string | null): Promise<ConnectedAccount | { error: ConnectError }>;
}
