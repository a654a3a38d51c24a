import { Injectable, Logger } from '@nestjs/common';
import { ClickJournal } from '#libs/click-journal';
import { Clock } from '#libs/kernel';
import { ClickDrain } from './click-drain.js';
import type { ClickHeaders } from './click.rules.js';
import { KnownLinks, type KnownLink } from './known-links.js';
import { isLinkCode } from './link-code.js';
import { NOT_CACHED, notNow, takenBack, unknownLink, type LinkAnswer } from './link-pages.js';
import { VisitorSalts } from './visitor-salts.js';

/** A request for `/s/<code>`, free of any HTTP library. */
export interface LinkRequest extends ClickHeaders {
  code: string;
  ip: string;
  referrer: string;
  /** SHA-256 of the session token the browser sent, if any: whose own link it is, is looked up later. */
  sessionHash: Buffer | null;
}

/** How long an answer waits for the salt that its click is journaled under. */
const PATIENCE_MS = 250;

/**
 * Sends readers on. The answer waits for the link itself, which a warm cache holds, and for the journal to have the
 * click; whatever goes wrong with that is logged and never seen by the reader. Who follows a link that was closed reads
 * why, and is led nowhere.
 */
@Injectable()
export class Redirect {
  private readonly logger = new Logger(Redirect.name);

  constructor(
    private readonly links: KnownLinks,
    private readonly salts: VisitorSalts,
    private readonly journal: ClickJournal,
    private readonly drain: ClickDrain,
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
    const link = target;
    await this.learnSalt(link.organisationId);
    await new Promise<void>((kept) => this.keep(link, request, this.now(), kept));
    return { status: 302, headers: { ...NOT_CACHED, location: link.location }, body: '' };
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.clock.now().getTime();
  }

  /** The link, if all that its answer needs is in memory at that moment, and it leads to its target. */
  atHand(code: string, now: number): KnownLink | null {
    const link = this.links.atHand(code, now);
    return link && !link.notice && this.salts.has(link.organisationId, now) ? link : null;
  }

  /** Calls back in a later turn of the event loop, once the click is journaled or that was given up. */
  keep(link: KnownLink, request: LinkRequest, at: number, kept: () => void): void {
    try {
      const visitor = this.salts.hashes(link.organisationId, at, request);
      this.journal.append({ ids: link.ids, at, visitor, request }, kept);
    } catch (error) {
      this.logger.error(`A click was not kept: ${(error as Error).message}`);
      setImmediate(kept);
    }
  }

  /** From now on clicks are recorded as they come. */
  start(): void {
    this.drain.start();
  }

  /** Records the clicks that are still in the journal, once no more requests come. */
  async stop(): Promise<void> {
    await this.drain.stop();
  }

  private async learnSalt(organisationId: string): Promise<void> {
    const at = this.now();
    if (this.salts.has(organisationId, at)) return;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((done) => (timer = setTimeout(done, PATIENCE_MS)));
    await Promise.race([this.salts.learn(organisationId, at), patience]);
    clearTimeout(timer);
  }
}
