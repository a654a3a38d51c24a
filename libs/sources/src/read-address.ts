import { Injectable } from '@nestjs/common';
import { FIRST_NETWORK } from '#libs/captions';
import { FEEDS, readFollowed, type FollowedFeed } from '#libs/imports';
import { DomainError, say } from '#libs/kernel';
import { Configuration, GuardedFetch, type Validators } from '#libs/platform';
import { feedLinks, isWebPage } from './feed-links.rules.js';

/** More entries than these are older than anybody asked for. */
const MOST_ENTRIES = 100;

/** A feed as its address answered, and the address it was found at. */
export interface AnsweredFeed extends Validators {
  address: string;
  feed: FollowedFeed;
}

/** Reads the feed at an address that a person named, or the one that the page there names as its own. */
@Injectable()
export class ReadAddress {
  constructor(
    private readonly guardedFetch: GuardedFetch,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @throws DomainError invalid naming `address`: it cannot be fetched, or there is no feed; `takes_too_long` when it
   * cannot be read in reasonable time and memory.
   */
  async find(address: string): Promise<AnsweredFeed> {
    const answer = await this.fetch(address);
    if (!isWebPage(answer.text)) return this.read(answer);
    const [named] = feedLinks(answer.text, answer.url);
    if (!named) {
      throw DomainError.invalid(
        'address',
        say('This page names no feed of its own. Look on it for the address of its RSS, Atom or JSON feed.'),
        'no_feed_named',
      );
    }
    return this.read(await this.fetch(named));
  }

  /** The feed at its own address; null when it is as it was. @throws DomainError as `find` does. */
  async again(address: string, known: Validators): Promise<AnsweredFeed | null> {
    const answer = await this.guardedFetch.textUnlessKnown(address, 'address', { ...this.choices(), known });
    return answer && this.read({ ...answer, url: address });
  }

  private async fetch(address: string) {
    const answer = await this.guardedFetch.textUnlessKnown(address, 'address', this.choices());
    if (!answer) throw new Error('An answer that nobody knew was said to be known.');
    return answer;
  }

  private async read({ url: address, text, etag, lastModified }: { url: string; text: string } & Validators) {
    const reading = { address, field: 'address', limit: MOST_ENTRIES, network: FIRST_NETWORK };
    return { address, etag, lastModified, feed: await readFollowed(text, reading) };
  }

  private choices() {
    return { accept: FEEDS, trusted: this.configuration.demoSites };
  }
}
