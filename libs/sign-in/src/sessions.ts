import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type Actor, type Language } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberRepository, type SessionRecord, SessionRepository } from '#libs/people';
import { Configuration, Database, newToken, Signatures, tokenHash } from '#libs/platform';
import { deviceOf } from './device.rules.js';
import { sessionEnded, sessionOpened } from './session.facts.js';

const DAY_MS = 86_400_000;
/** Use is noted at most this often, so that reading a page does not write a row. */
const NOTE_EVERY_MS = 5 * 60_000;
/** How long a kind of browser and system is known as the member's, and a session kept that opens nothing any more. */
const KNOWN_MS = 180 * DAY_MS;

const TOKEN = /^[\w-]{43}$/;
const RANDOM = 24;
const PURPOSE = 'session';

/** An open session that somebody came with. */
export interface OpenSession {
  actor: Actor;
  sessionId: string;
  /** What the member is spoken to in. */
  language: Language;
  /** Whether its expiry was moved on just now. */
  extended: boolean;
}

/** A member's open sessions: a random token in the browser, its hash here. Each use moves the expiry on. */
@Injectable()
export class Sessions {
  private readonly lifetimeMs: number;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly members: MemberRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
    private readonly signatures: Signatures,
    configuration: Configuration,
  ) {
    this.lifetimeMs = configuration.values.sessionDays * DAY_MS;
  }

  /** Opens a session; the token is shown this once and nowhere stored. */
  async start(actor: Actor, userAgent: string | null): Promise<{ token: string; sessionId: string }> {
    const now = this.clock.now();
    const token = this.newToken();
    const device = deviceOf(userAgent);
    const knownSince = new Date(now.getTime() - KNOWN_MS);
    const session = {
      id: newId(),
      memberId: actor.memberId,
      ...device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.lifetimeMs),
    };
    await this.database.within(actor, async (tx) => {
      await this.sessions.clear(tx, knownSince);
      const newDevice =
        (await this.members.wasSeen(tx, actor.memberId)) &&
        !(await this.sessions.knows(tx, actor.memberId, device, knownSince));
      await this.sessions.insert(tx, session, tokenHash(token));
      await this.members.seen(tx, actor.memberId, now);
      await this.ledger.append(
        tx,
        sessionOpened.of({
          at: now,
          actorId: actor.memberId,
          subjectId: session.id,
          detail: { newDevice, ...device },
        }),
      );
    });
    return { token, sessionId: session.id };
  }

  /**
   * What a token looks like, before anything is looked up: made here, by an earlier version that did not sign them, or
   * nothing that was ever a token.
   */
  looks(token: string): 'signed' | 'unsigned' | 'made_up' {
    if (!TOKEN.test(token)) return 'made_up';
    const bytes = Buffer.from(token, 'base64url');
    return this.signatures.isSigned(bytes.subarray(0, RANDOM), bytes.subarray(RANDOM), PURPOSE) ? 'signed' : 'unsigned';
  }

  /** Who acts by this token, or null when it opens nothing (any more); `extended` when its expiry moved on just now. */
  async resume(token: string): Promise<OpenSession | null> {
    const holder = await this.sessions.holder(tokenHash(token));
    const now = this.clock.now();
    if (!holder || holder.expiresAt <= now) return null;
    const extended = now.getTime() - holder.lastSeenAt.getTime() > NOTE_EVERY_MS;
    if (extended) {
      await this.database.within(holder.organisationId, async (tx) => {
        await this.sessions.extend(tx, holder.sessionId, now, new Date(now.getTime() + this.lifetimeMs));
        await this.members.seen(tx, holder.memberId, now);
      });
    }
    const { organisationId, memberId, roles, language, sessionId } = holder;
    return { actor: { organisationId, memberId, roles }, sessionId, language, extended };
  }

  /** The actor's own open sessions, the last used first. */
  async list(actor: Actor): Promise<SessionRecord[]> {
    return this.database.within(actor, (tx) => this.sessions.open(tx, actor.memberId, this.clock.now()));
  }

  /** @throws DomainError not_found when the actor has no such open session. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      if (!(await this.sessions.revoke(tx, actor.memberId, sessionId, at))) throw DomainError.notFound('session');
      await this.ledger.append(tx, sessionEnded.of({ at, actorId: actor.memberId, subjectId: sessionId }));
    });
  }

  /** As unguessable by its first 24 bytes as it was by 32; the others are what it is known by without looking it up. */
  private newToken(): string {
    const random = Buffer.from(newToken(), 'base64url').subarray(0, RANDOM);
    return Buffer.concat([random, this.signatures.sign(random, PURPOSE).subarray(0, 8)]).toString('base64url');
  }
}
