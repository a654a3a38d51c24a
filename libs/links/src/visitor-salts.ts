import { hash, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '#libs/platform';
import { ClickRepository } from './click.repository.js';
import { REPEAT_SECONDS } from './click.rules.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const REPEAT_MS = REPEAT_SECONDS * 1_000;

/** What a visitor is known by. */
export interface Visitor {
  ip: string;
  userAgent: string;
  acceptLanguage: string;
}

/**
 * The random salts under which visitors are told apart for a day without being known. They are the organisation's and
 * the day's, the same in every process, and thrown away two days later: from then on no hash leads back to an address.
 * They are kept in memory, so that an address is hashed before its click is written anywhere.
 */
@Injectable()
export class VisitorSalts {
  private readonly logger = new Logger(VisitorSalts.name);
  private readonly salts = new LRUCache<string, string>({ max: 4_000, ttl: 2 * DAY_MS });
  /** The salts of an organisation's visitors between two moments. */
  private readonly ready = new Map<string, { from: number; until: number; salts: string[] }>();
  private readonly asked = new Map<string, Promise<void>>();
  /** For who comes while no salt is to be had: told apart by this process alone, and by nobody once it ends. */
  private readonly unshared = text(randomBytes(32));

  constructor(
    private readonly database: Database,
    private readonly clicks: ClickRepository,
  ) {}

  /** Whether an organisation's visitors of that moment can be hashed as every process hashes them. */
  has(organisationId: string, at: number): boolean {
    const ready = this.ready.get(organisationId);
    return ready !== undefined && at >= ready.from && at < ready.until;
  }

  /** Looks up what `hashes` needs. Where that fails it is logged. */
  async learn(organisationId: string, at: number): Promise<void> {
    const days = at % DAY_MS < REPEAT_MS ? [at, at - DAY_MS] : [at];
    await Promise.all(days.map((day) => this.ask(organisationId, day)));
    const salts = days.flatMap((day) => this.salts.get(key(organisationId, day)) ?? []);
    if (salts.length < days.length) return;
    const day = at - (at % DAY_MS);
    const [from, until] = salts.length === 2 ? [day, day + REPEAT_MS] : [day + REPEAT_MS, day + DAY_MS];
    this.ready.set(organisationId, { from, until, salts });
  }

  /**
   * The visitor under the day's salt, 16 characters of Latin-1; in the first hour of a day followed by as many under that
   * of the day before, which bridges midnight. While the database is away over midnight yesterday's does alone: a
   * visitor is still told from others, and still known a little later.
   */
  hashes(organisationId: string, at: number, { ip, userAgent, acceptLanguage }: Visitor): string {
    const visitor = `${ip}\n${userAgent}\n${acceptLanguage}`;
    if (!this.has(organisationId, at)) return under(this.lastSalt(organisationId, at), visitor);
    const { until, salts } = this.ready.get(organisationId)!;
    if (at > until - HOUR_MS && salts.length === 1) void this.ask(organisationId, at + HOUR_MS);
    return salts.length === 1 ? under(salts[0]!, visitor) : salts.map((salt) => under(salt, visitor)).join('');
  }

  private lastSalt(organisationId: string, at: number): string {
    const known = [at, at - DAY_MS].flatMap((day) => this.salts.get(key(organisationId, day)) ?? []);
    return known[0] ?? this.unshared;
  }

  private async ask(organisationId: string, at: number): Promise<void> {
    const wanted = key(organisationId, at);
    if (this.salts.has(wanted)) return;
    const asked = this.asked.get(wanted) ?? this.lookUp(organisationId, at).finally(() => this.asked.delete(wanted));
    this.asked.set(wanted, asked);
    await asked;
  }

  private async lookUp(organisationId: string, at: number): Promise<void> {
    const day = new Date(at).toISOString().slice(0, 10);
    try {
      const salt = await this.database.within(organisationId, (tx) => this.clicks.saltOf(tx, day, randomBytes(32)));
      this.salts.set(key(organisationId, at), text(salt));
    } catch (error) {
      this.logger.error(`The salt of a day could not be looked up: ${(error as Error).message}`);
    }
  }
}

function key(organisationId: string, at: number): string {
  return `${organisationId}/${Math.floor(at / DAY_MS)}`;
}

/** The salt is secret, of one length, and half of the digest is cut off: nothing can be added behind what was hashed. */
function under(salt: string, visitor: string): string {
  return hash('sha256', salt + visitor, 'binary').slice(0, 16);
}

function text(salt: Buffer): string {
  return salt.toString('latin1');
}
