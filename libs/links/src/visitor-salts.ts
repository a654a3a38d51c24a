import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '#libs/platform';
import type { Click } from './click.js';
import { ClickRepository } from './click.repository.js';

const DAY_MS = 86_400_000;

/** Today's salt, and yesterday's, which bridges midnight. */
export interface Salts {
  today: Buffer;
  yesterday: Buffer;
}

/**
 * The random salts under which visitors are told apart for a day without being known. They are the organisation's and
 * the day's, the same in every process, and thrown away two days later: from then on no hash leads back to an address.
 */
@Injectable()
export class VisitorSalts {
  private readonly salts = new LRUCache<string, Buffer>({ max: 2_000, ttl: 2 * DAY_MS });

  constructor(
    private readonly database: Database,
    private readonly clicks: ClickRepository,
  ) {}

  async at(organisationId: string, at: Date): Promise<Salts> {
    return {
      today: await this.salt(organisationId, dayOf(at)),
      yesterday: await this.salt(organisationId, dayOf(new Date(at.getTime() - DAY_MS))),
    };
  }

  private async salt(organisationId: string, day: string): Promise<Buffer> {
    const key = `${organisationId}/${day}`;
    const known = this.salts.get(key);
    if (known) return known;
    const salt = await this.database.within(organisationId, (tx) => this.clicks.saltOf(tx, day, randomBytes(32)));
    this.salts.set(key, salt);
    return salt;
  }
}

/** The visitor under a salt: address, user agent and language, as 16 bytes. */
export function visitorHash(salt: Buffer, click: Click): Buffer {
  return createHmac('sha256', salt)
    .update(`${click.ip}\n${click.userAgent}\n${click.acceptLanguage}`)
    .digest()
    .subarray(0, 16);
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
