import { Injectable, Logger } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { ClickBuffer } from './click-buffer.js';
import type { ClickHeaders } from './click.rules.js';
import { KnownLinks, type KnownLink } from './known-links.js';
import { isLinkCode } from './link-code.js';
import { NOT_CACHED, notNow, takenBack, unknownLink, type LinkAnswer } from './link-pages.js';

/** A request for `/s/<code>`, free of any HTTP library. */
export interface LinkRequest extends ClickHeaders {
  code: string;
  ip: string;
  referrer: string;
  /** SHA-256 of the session token the browser sent, if any: whose own link it is, is looked up later. */
  sessionHash: Buffer | null;
}

/**
 * Sends readers on. The answer waits for nothing but the link itself, which a warm cache holds; the click is noted in
 * memory, and whatever goes wrong with it is logged and never seen by the reader. Who follows a link that was closed
 * reads why, and is led nowhere.
 */
@Injectable()
export class Redirect {
  private readonly logger = new Logger(Redirect.name);

  constructor(
    private readonly links: KnownLinks,
    private readonly buffer: ClickBuffer,
    private readonly clock: Clock,
  ) {}

  async answer(request: LinkRequest): Promise<LinkAnswer> {
    const { code, acceptLanguage } = request;
    if (!isLinkCode(code)) return unknownLink(acceptLanguage);
    let target: KnownLink | null;
    try {
      target = await this.links.find(code);
    } catch (error) {
      this.logger.error(`A link could not be looked up: ${(error as Error).message}`);
      return notNow(acceptLanguage);
    }
    if (!target) return unknownLink(acceptLanguage);
    if (target.notice) return takenBack(target.notice, acceptLanguage);
    this.note(target, request);
    return { status: 302, headers: { ...NOT_CACHED, location: target.location }, body: '' };
  }

  /** Writes the clicks that are still in memory, once no more requests come. */
  async drain(): Promise<void> {
    await this.buffer.flush();
  }

  private note({ organisationId, linkId }: KnownLink, { code: _, ...request }: LinkRequest): void {
    try {
      this.buffer.push({ ...request, id: newId(), organisationId, linkId, at: this.clock.now() });
    } catch (error) {
      this.logger.error(`A click was not noted: ${(error as Error).message}`);
    }
  }
}
