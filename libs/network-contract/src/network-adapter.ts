import { NETWORKS, type Network } from '#libs/captions';
import { say, type Sentence } from '#libs/kernel';
import type { TokenHolder } from './connected-account.js';
import type { NetworkSignIn } from './network-sign-in.js';

export interface PostImage {
  bytes: Uint8Array;
  /** Media type, such as `image/png`. */
  type: string;
  /** What it shows, for those who do not see it. */
  alt: string | null;
}

/** A link shown as a card below the text; the network fetches nothing, so all of it is given. */
export interface PostArticle {
  source: string;
  title: string;
  description: string | null;
}

/** What to publish: plain text as readers will see it, and at most one of link card and image (the card may show the image). */
export interface Post {
  /** Names the post for good, the same at each try: its share's id. Where a network knows such keys, one is made of it. */
  key: string;
  text: string;
  /** BCP 47. */
  language: string;
  article: PostArticle | null;
  image: PostImage | null;
}

/**
 * How a try to publish ended.
 * - `published`: it is live; `externalId` is null when the network did not say where
 * - `duplicate`: refused because it repeats a post, whose id is given when the network names it
 * - `refused`: definitely not live; `permanent` ones come out the same however often they are tried
 * - `reconnect`: definitely not live; the member has to sign in at the network again
 * - `rate_limited`: definitely not live; `until` is null when the network gave no time
 * - `operator`: definitely not live, for nobody: the product's own registration or API version is refused
 * - `not_sent`: the request never reached the network
 * - `unknown`: it may or may not be live; it must never be sent again by a machine
 */
export type PublishOutcome =
  | { kind: 'published'; externalId: string | null; permalink: string | null }
  | { kind: 'duplicate'; externalId: string | null; permalink: string | null }
  | Failure
  | { kind: 'unknown'; code: string; message: NetworkWords };

export type Failure =
  | { kind: 'refused'; code: string; message: NetworkWords; permanent: boolean }
  | { kind: 'reconnect'; code: string; message: NetworkWords }
  | { kind: 'rate_limited'; code: string; message: NetworkWords; until: Date | null; daily: boolean }
  | { kind: 'operator'; code: string; message: NetworkWords }
  | { kind: 'not_sent'; code: string; message: NetworkWords };

/** A post whose media already lie at the network, ready for the one call that cannot be taken back or repeated. */
export interface PreparedPost {
  network: Network;
  body: Record<string, unknown>;
}

/** A post of which nobody knows whether it is there, and when it was tried first. */
export type SentPost = Pick<Post, 'key' | 'text'> & { since: Date };

/**
 * What the network says of it: that it stands there, that it does not, or nothing that settles it.
 * `absent` promises that the same post, sent again, cannot stand there twice.
 */
export type LookUpOutcome =
  { kind: 'there'; externalId: string; permalink: string | null } | { kind: 'absent' } | { kind: 'untold' };

export type PrepareOutcome = { kind: 'prepared'; post: PreparedPost } | Failure;

export type WithdrawOutcome =
  { kind: 'withdrawn' } | Failure | { kind: 'unknown'; code: string; message: NetworkWords };

export const METRICS = ['impressions', 'members_reached', 'reactions', 'comments', 'reshares'] as const;
export type Metric = (typeof METRICS)[number];

/** What stands in the way: as the network said it, or as we do where it said nothing. */
export type NetworkWords = string | Sentence;

export function sentenceOf(words: NetworkWords): Sentence {
  return typeof words === 'string' ? say('{words}', { words }) : words;
}

/** Figures the network gave. One that is missing is not known: it is absent, never 0. */
export type MeasureOutcome = { kind: 'measured'; figures: Partial<Record<Metric, number>>; source: string } | Failure;

/** What stands with the text of a post. Whatever the network does not tell for certain is left out. */
export interface ReadParts {
  /** Where its link card leads; null where it has none. */
  card?: string | null;
  /** Its pictures, the one of a card aside. */
  pictures?: { alt?: string }[];
}

/**
 * What reading a member's own post back gave.
 * - `read`: it is there; `text` is plain, as readers see it, and `edited` is null when the network does not tell
 * - `gone`: the network says that there is no such post any more
 * - `not_readable`: this network, or what this member granted, does not let us read it: nothing is known of the post
 */
export type ReadOutcome =
  | { kind: 'read'; text: string; edited: boolean | null; parts?: ReadParts }
  | { kind: 'gone' }
  | { kind: 'not_readable' }
  | Failure;

/** The code of a refusal: the post is not of the account in whose name it was to be read or deleted. */
export const NOT_THEIRS = 'NOT_THEIRS';

/** One network. Every call answers with an outcome; none throws for anything the network or the wire does. */
export abstract class NetworkAdapter {
  abstract readonly network: Network;
  /** The scope without which nothing can be published. */
  abstract readonly publishScope: string;
  /** Changes when the operator changes what the network might refuse for everybody, such as the API version. */
  abstract readonly edition: string;
  /** Whether a post can be deleted through the network's interface at all. */
  readonly withdraws: boolean = true;
  /** How long after a try the network can tell whether its post is there, and knows its key; 0 where it never can. */
  readonly tellsForMs: number = 0;
  /** How members connect their accounts. */
  abstract readonly signIn: NetworkSignIn;

  /** The network's name as people write it. */
  get label(): string {
    return NETWORKS[this.network].name;
  }

  /** Puts the image at the network, which is harmless to repeat. Without one it makes no call: it may come after the note. */
  abstract prepare(holder: TokenHolder, post: Post): Promise<PrepareOutcome>;
  /** The one call that makes the post. Never repeated by the adapter. */
  abstract publish(holder: TokenHolder, post: PreparedPost): Promise<PublishOutcome>;
  /** Asks whether a post is there whose try ended without an answer; makes nothing. */
  async lookUp(_holder: TokenHolder, _sent: SentPost): Promise<LookUpOutcome> {
    return { kind: 'untold' };
  }
  /**
   * Deletes a post; harmless to repeat, and done when the post is already gone. Never takes another post of the member's
   * for one that is somebody else's.
   */
  abstract withdraw(holder: TokenHolder, externalId: string): Promise<WithdrawOutcome>;
  /** Reads what the granted scopes allow; no figures is an answer, not an error. */
  abstract measure(holder: TokenHolder, externalId: string): Promise<MeasureOutcome>;
  /**
   * Reads one of the member's own posts back, where the network and the granted scopes allow it; somebody else's is
   * refused as `NOT_THEIRS` wherever the network tells whose it is.
   */
  async readPost(_holder: TokenHolder, _externalId: string): Promise<ReadOutcome> {
    return { kind: 'not_readable' };
  }
  /** Ends the token at the network; answers whether the network confirmed. */
  abstract revoke(accessToken: string): Promise<boolean>;
  /** Reads a post's address that a member pasted; null when it is not one of this network. */
  abstract readPermalink(address: string): { externalId: string | null; permalink: string } | null;
}
