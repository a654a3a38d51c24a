import type { Metric, NetworkAdapter, TokenHolder } from '../src/network-adapter.js';

/** A network as its adapter's contract meets it: the adapter, and the other side of the wire in the test's hands. */
export interface NetworkStage {
  adapter: NetworkAdapter;
  /** A member who granted all that the adapter asks for. */
  holder: TokenHolder;
  /** The post that is there, one that is gone, as the network numbers them, and the figures it gives of the first. */
  standing: string;
  gone: string;
  figures: Partial<Record<Metric, number>>;
  /** `well` answers as documented; `hangs_up` takes each request and never answers; `away` cannot be reached. */
  behave(how: 'well' | 'hangs_up' | 'away'): Promise<void>;
  /** How often the call that makes a post has arrived. */
  postsAsked(): number;
  /** An address where the network shows no post, and one of another site. */
  elsewhere: readonly string[];
  close(): Promise<void>;
}
