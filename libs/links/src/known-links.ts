import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { idText } from '#libs/click-journal';
import { Clock } from '#libs/kernel';
import { ShareLinkRepository, type LinkTarget } from './share-link.repository.js';

/** A link, and its target as a header takes it. */
export interface KnownLink extends LinkTarget {
  location: string;
  /** The organisation's id and the link's, as clicks are journaled with. */
  ids: string;
}

/** Some 100 MB of them. */
const MOST_KNOWN = 150_000;
const KNOWN_MS = 600_000;
const UNKNOWN_MS = 30_000;
/** So old may the knowledge be that no link was closed. */
const CLOSINGS_MS = 1_000;
/** No reader waits longer than this to hear of closed links. */
const PATIENCE_MS = 250;

/** Where links lead, from memory once one was asked for; what was closed anywhere is forgotten within about a second. */
@Injectable()
export class KnownLinks {
  private readonly logger = new Logger(KnownLinks.name);
  private readonly known = new LRUCache<string, KnownLink>({
    max: MOST_KNOWN,
    ttl: KNOWN_MS,
    ttlResolution: 1_000,
  });
  /** Apart from the known ones, so that guessing codes cannot push these out. */
  private readonly unknown = new LRUCache<string, true>({ max: 10_000, ttl: UNKNOWN_MS });
  private readonly asked = new Map<string, Promise<KnownLink | null>>();
  private closings: { at: number; mark: string | null } = { at: -Infinity, mark: null };
  private looking: Promise<void> | null = null;

  constructor(
    private readonly links: ShareLinkRepository,
    private readonly clock: Clock,
  ) {}

  /** What memory holds while it is known that no link was closed; that is looked up again before it is too old. */
  atHand(code: string, now: number): KnownLink | undefined {
    const age = now - this.closings.at;
    if (age >= CLOSINGS_MS) return undefined;
    if (age >= CLOSINGS_MS / 2) void this.look();
    return this.known.get(code);
  }

  /** One look-up for all who ask for the same code at the same moment. */
  async find(code: string): Promise<KnownLink | null> {
    await this.forgetClosed();
    const known = this.known.get(code);
    if (known) return known;
    if (this.unknown.has(code)) return null;
    const asked = this.asked.get(code) ?? this.lookUp(code).finally(() => this.asked.delete(code));
    this.asked.set(code, asked);
    return asked;
  }

  /** What is asked while links are being closed may be answered from before: it is kept only when none were meanwhile. */
  private async lookUp(code: string): Promise<KnownLink | null> {
    const { mark } = this.closings;
    const target = await this.links.findByCode(code);
    const link = target && known(target);
    if (!link) this.unknown.set(code, true);
    else if (mark === this.closings.mark) this.known.set(code, link);
    return link;
  }

  private async forgetClosed(): Promise<void> {
    if (this.clock.now().getTime() - this.closings.at < CLOSINGS_MS) return;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((done) => (timer = setTimeout(done, PATIENCE_MS)));
    await Promise.race([this.look(), patience]);
    clearTimeout(timer);
  }

  private look(): Promise<void> {
    return (this.looking ??= this.lookForClosed().finally(() => (this.looking = null)));
  }

  private async lookForClosed(): Promise<void> {
    try {
      const mark = await this.links.closings();
      if (mark !== this.closings.mark) this.known.clear();
      this.closings = { at: this.clock.now().getTime(), mark };
    } catch (error) {
      this.closings = { ...this.closings, at: this.clock.now().getTime() };
      this.logger.error(`Whether links were closed could not be looked up: ${(error as Error).message}`);
    }
  }
}

function known(target: LinkTarget): KnownLink {
  const ids = idText(target.organisationId, target.linkId);
  return { ...target, location: asLocation(target.targetUrl), ids };
}

/** Printable ASCII and no backslash: what every reader of a header reads alike. */
const PLAIN = /^[!-[\]-~]+$/;

/** A target as it is, or as browsers write it where it has letters that a header cannot have. */
function asLocation(targetUrl: string): string {
  return PLAIN.test(targetUrl) ? targetUrl : new URL(targetUrl).href;
}
