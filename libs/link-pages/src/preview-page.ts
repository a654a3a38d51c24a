import { Injectable } from '@nestjs/common';
import { DomainError, say, shortenedTo, type Actor } from '#libs/kernel';
import { StoreImage, type MediaRecord } from '#libs/media';
import { Configuration, GuardedFetch } from '#libs/platform';
import { pageHead } from './page-head.rules.js';

/** What an item that links to a page can begin with. */
export interface PagePreview {
  /** The address as it was given: redirects may end at a page for this reader only. */
  url: string;
  title: string | null;
  summary: string | null;
  /** The page's picture, kept here as an uploaded one is, so that what is approved stays what it is. */
  image: MediaRecord | null;
  imageAlt: string | null;
}

const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 600;

/** Reads what a page says of itself, for whoever writes an item that links to it. */
@Injectable()
export class PreviewPage {
  constructor(
    private readonly guardedFetch: GuardedFetch,
    private readonly storeImage: StoreImage,
    private readonly configuration: Configuration,
  ) {}

  /**
   * A picture that cannot be had is left out; the words still help.
   * @throws DomainError invalid naming `url` when the address cannot be fetched or leads to no web page.
   */
  async execute(actor: Actor, address: string): Promise<PagePreview> {
    const page = await this.guardedFetch.text(address, 'url', {
      accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
      trusted: this.configuration.demoSites,
    });
    if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(page.type))
      throw DomainError.invalid('url', say('The address leads to no web page.'), 'no_web_page');
    const { title, summary, imageUrl, imageAlt } = pageHead(page.text, page.url);
    const image = imageUrl === null ? null : await this.picture(actor, imageUrl);
    return {
      url: address,
      title: title && shortenedTo(title, LONGEST_TITLE),
      summary: summary && shortenedTo(summary, LONGEST_SUMMARY),
      image,
      imageAlt: image && imageAlt && shortenedTo(imageAlt, LONGEST_SUMMARY),
    };
  }

  private async picture(actor: Actor, address: string): Promise<MediaRecord | null> {
    try {
      const { bytes } = await this.guardedFetch.bytes(address, 'url', {
        accept: 'image/*',
        trusted: this.configuration.demoSites,
      });
      return await this.storeImage.execute(actor, Buffer.from(bytes));
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
