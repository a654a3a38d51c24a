import type { ConnectedAccount } from './connection.js';
import type { ConnectError } from './connection.rules.js';

/** How members connect their own accounts on one network. */
export interface NetworkSignIn {
  /** What members are asked to allow. */
  readonly scopes: readonly string[];
  /** The address of the page where the member agrees; the network hands `state` back. */
  consentUrl(state: string): Promise<string>;
  /** Turns the code that the network sent the member back with into their account and its token. */
  account(code: string): Promise<ConnectedAccount | { error: ConnectError }>;
}
