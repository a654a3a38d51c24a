import type { NetworkAdapter } from '../src/network-adapter.js';

/** A network as its adapter's contract meets it: the adapter, and the other side of the wire in the test's hands. */
export interface NetworkStage {
  adapter: NetworkAdapter;
  /** `well` answers as documented; `hangs_up` takes each request and never answers; `away` cannot be reached. */
  behave(how: 'well' | 'hangs_up' | 'away'): Promise<void>;
  /** How often the call that makes a post has arrived. */
  postsAsked(): number;
  /** An address where the network shows no post, and one of another site. */
  elsewhere: readonly string[];
  close(): Promise<void>;
}
