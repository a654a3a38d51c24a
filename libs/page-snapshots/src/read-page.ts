import { Injectable } from '@nestjs/common';
import { DomainError, say, shortenedTo, type Sentence } from '#libs/kernel';
import { Configuration, GuardedFetch } from '#libs/platform';
import { pageHead } from '#libs/link-pages';
import { comparedHash } from './compared-text.rules.js';
import { isExample } from './documentation-host.rules.js';
import { mainText } from './main-text.rules.js';
import { LONGEST_MAIN_TEXT, type PageSnapshot } from './page-snapshot.js';

/** A page as it was read, or why it could not be. */
export type ReadOutcome = Pick<
  PageSnapshot,
  'address' | 'status' | 'title' | 'description' | 'mainText' | 'sha256' | 'problem'
>;

const LONGEST_TITLE = 300;
const LONGEST_DESCRIPTION = 1_000;
const LONGEST_ADDRESS = 2_000;

/** Reads the page behind a link as anybody would see it who is nobody's member and signed in nowhere. */
@Injectable()
export class ReadPage {
  constructor(
    private readonly guardedFetch: GuardedFetch,
    private readonly configuration: Configuration,
  ) {}

  /** Never throws for what a page or its server does. */
  async execute(address: string): Promise<ReadOutcome> {
    if (isExample(address)) return unread(address, NO_PAGE);
    try {
      const page = await this.guardedFetch.text(address, 'url', {
        accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
        trusted: this.configuration.demoSites,
      });
      if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(page.type)) return unread(page.url, NO_WEB_PAGE);
      const text = mainText(page.text);
      if (text === '') return { ...unread(page.url, NO_TEXT), status: page.status };
      const { title, summary } = pageHead(page.text, page.url);
      return {
        address: page.url.slice(0, LONGEST_ADDRESS),
        status: page.status,
        title: title && shortenedTo(title, LONGEST_TITLE),
        description: summary && shortenedTo(summary, LONGEST_DESCRIPTION),
        mainText: shortenedTo(text, LONGEST_MAIN_TEXT),
        sha256: comparedHash(text),
        problem: null,
      };
    } catch (error) {
      if (error instanceof DomainError) return unread(address, error.errors[0]?.message ?? error.detail);
      throw error;
    }
  }
}

function unread(address: string, problem: Sentence): ReadOutcome {
  const nothing = { title: null, description: null, mainText: null, sha256: null };
  return { address: address.slice(0, LONGEST_ADDRESS), status: null, ...nothing, problem };
}

const NO_PAGE = say('The address is one of those that are kept for examples; there is no page.');
const NO_WEB_PAGE = say('The address leads to no web page.');
const NO_TEXT = say('The page shows no text to somebody whose browser runs no scripts.');
