import type { TokenHolder } from '../src/connected-account.js';
import type { Metric, NetworkAdapter } from '../src/network-adapter.js';
import type { SignInDetails } from '../src/network-sign-in.js';

/**
 * `well` answers as documented; `hangs_up` takes each request, does nothing and never answers; `loses_answers` does what
 * is asked and never says so; `away` cannot be reached.
 */
export type Behaviour = 'well' | 'hangs_up' | 'loses_answers' | 'away';

/** Ways in which a network says no, or does not know itself; each network has words of its own for them. */
export type Refusal = 'signed_out' | 'too_often' | 'malformed' | 'broken' | 'away_behind';

/** A network as its adapter's contract meets it: the adapter, and the other side of the wire in the test's hands. */
export interface NetworkStage {
  adapter: NetworkAdapter;
  /** A member who granted all that the adapter asks for. */
  holder: TokenHolder;
  /** What that member says to connect. */
  details: SignInDetails;
  /** The post that is there, one that is gone, as the network numbers them, and the figures it gives of the first. */
  standing: string;
  gone: string;
  figures: Partial<Record<Metric, number>>;
  behave(how: Behaviour): Promise<void>;
  /** What readers see of the first, and whether the network says that it was edited; null where it does not tell. */
  text: string;
  edited: boolean | null;
  /** Answers the next call that makes a post so, and makes none. */
  refuse(how: Refusal): void;
  /** Answers the next call about one post, to delete, read or count it, that this is not allowed. */
  forbid(): void;
  /** How often the call that makes a post has arrived. */
  postsAsked(): number;
  /** What the one post of that text tells those who do not see its picture. */
  pictureTold(text: string): string | undefined | Promise<string | undefined>;
  /** How many posts of that text readers see. */
  postsSeen(text: string): number | Promise<number>;
  /** An address where the network shows no post, and one of another site. */
  elsewhere: readonly string[];
  close(): Promise<void>;
}
