import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock, newId, pickLanguage, say, wishedLanguages, type Sentence } from '#libs/kernel';
import { speakTo } from '#libs/translations';
import { ClickBuffer } from './click-buffer.js';
import type { ClickHeaders } from './click.rules.js';
import { isLinkCode } from './link-code.js';
import { ShareLinkRepository, type LinkTarget } from './share-link.repository.js';

/** A request for `/s/<code>`, free of any HTTP library. */
export interface LinkRequest extends ClickHeaders {
  code: string;
  ip: string;
  referrer: string;
  /** SHA-256 of the session token the browser sent, if any: whose own link it is, is looked up later. */
  sessionHash: Buffer | null;
}

export interface LinkAnswer {
  status: 302 | 404 | 503;
  headers: Record<string, string>;
  body: string;
}

/** A link, and its target as a header takes it. */
interface KnownLink extends LinkTarget {
  location: string;
}

const NOT_CACHED = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' };
const KNOWN_MS = 600_000;
const UNKNOWN_MS = 30_000;

/**
 * Sends readers on. The answer waits for nothing but the link itself, which a warm cache holds; the click is noted in
 * memory, and whatever goes wrong with it is logged and never seen by the reader.
 */
@Injectable()
export class Redirect {
  private readonly logger = new Logger(Redirect.name);
  private readonly known = new LRUCache<string, KnownLink>({ max: 50_000, ttl: KNOWN_MS });
  /** Apart from the known ones, so that guessing codes cannot push these out. */
  private readonly unknown = new LRUCache<string, true>({ max: 10_000, ttl: UNKNOWN_MS });
  private readonly asked = new Map<string, Promise<KnownLink | null>>();

  constructor(
    private readonly links: ShareLinkRepository,
    private readonly buffer: ClickBuffer,
    private readonly clock: Clock,
  ) {}

  async answer(request: LinkRequest): Promise<LinkAnswer> {
    if (!isLinkCode(request.code)) return page(404, UNKNOWN_LINK, request);
    let target: KnownLink | null;
    try {
      target = this.known.get(request.code) ?? (await this.find(request.code));
    } catch (error) {
      this.logger.error(`A link could not be looked up: ${(error as Error).message}`);
      return page(503, NOT_NOW, request);
    }
    if (!target) return page(404, UNKNOWN_LINK, request);
    this.note(target, request);
    return { status: 302, headers: { ...NOT_CACHED, location: target.location }, body: '' };
  }

  /** Writes the clicks that are still in memory, once no more requests come. */
  async drain(): Promise<void> {
    await this.buffer.flush();
  }

  /** One look-up for all who ask for the same code at the same moment. */
  private async find(code: string): Promise<KnownLink | null> {
    if (this.unknown.has(code)) return null;
    const asked = this.asked.get(code) ?? this.lookUp(code).finally(() => this.asked.delete(code));
    this.asked.set(code, asked);
    const target = await asked;
    if (target) this.known.set(code, target);
    else this.unknown.set(code, true);
    return target;
  }

  private async lookUp(code: string): Promise<KnownLink | null> {
    const target = await this.links.findByCode(code);
    return target && { ...target, location: asLocation(target.targetUrl) };
  }

  private note({ organisationId, linkId }: KnownLink, { code: _, ...request }: LinkRequest): void {
    try {
      this.buffer.push({ ...request, id: newId(), organisationId, linkId, at: this.clock.now() });
    } catch (error) {
      this.logger.error(`A click was not noted: ${(error as Error).message}`);
    }
  }
}

/** Printable ASCII and no backslash: what every reader of a header reads alike. */
const PLAIN = /^[!-[\]-~]+$/;

/** A target as it is, or as browsers write it where it has letters that a header cannot have. */
function asLocation(targetUrl: string): string {
  return PLAIN.test(targetUrl) ? targetUrl : new URL(targetUrl).href;
}

const UNKNOWN_LINK = [say('This link leads nowhere'), say('It may have been typed or copied incompletely.')] as const;
const NOT_NOW = [say('Please try again'), say('This link cannot be opened at the moment.')] as const;

function page(status: 404 | 503, words: readonly [Sentence, Sentence], { acceptLanguage }: LinkRequest): LinkAnswer {
  const language = pickLanguage(...wishedLanguages(acceptLanguage));
  const [title, text] = words.map((sentence) => speakTo(language, sentence));
  return {
    status,
    headers: {
      ...NOT_CACHED,
      ...(status === 503 ? { 'retry-after': '5' } : {}),
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
  };
}
