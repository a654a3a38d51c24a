import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type Actor } from '#libs/kernel';
import { Configuration, Database, newToken, tokenHash, type Transaction } from '#libs/platform';
import { MemberRepository } from './member.repository.js';
import { SessionRepository, type SessionRecord } from './session.repository.js';

const DAY_MS = 86_400_000;
/** Use is noted at most this often, so that reading a page does not write a row. */
const NOTE_EVERY_MS = 5 * 60_000;

/** A member's open sessions: a random token in the browser, its hash here. Each use moves the expiry on. */
@Injectable()
export class Sessions {
  private readonly lifetimeMs: number;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly members: MemberRepository,
    private readonly clock: Clock,
    configuration: Configuration,
  ) {
    this.lifetimeMs = configuration.values.sessionDays * DAY_MS;
  }

  /** Opens a session; the token is shown this once and nowhere stored. */
  async open(
    tx: Transaction,
    memberId: string,
    userAgent: string | null,
  ): Promise<{ token: string; sessionId: string }> {
    const now = this.clock.now();
    const token = newToken();
    const sessionId = newId();
    const expiresAt = new Date(now.getTime() + this.lifetimeMs);
    const record = {
      id: sessionId,
      memberId,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    };
    await this.sessions.insert(tx, record, tokenHash(token));
    await this.members.seen(tx, memberId, now);
    return { token, sessionId };
  }

  /** Who acts by this token, or null when it opens nothing (any more). */
  async resume(token: string): Promise<{ actor: Actor; sessionId: string } | null> {
    const holder = await this.sessions.holder(tokenHash(token));
    const now = this.clock.now();
    if (!holder || holder.expiresAt <= now) return null;
    if (now.getTime() - holder.lastSeenAt.getTime() > NOTE_EVERY_MS) {
      await this.database.within(holder.organisationId, async (tx) => {
        await this.sessions.extend(tx, holder.sessionId, now, new Date(now.getTime() + this.lifetimeMs));
        await this.members.seen(tx, holder.memberId, now);
      });
    }
    const { organisationId, memberId, roles, sessionId } = holder;
    return { actor: { organisationId, memberId, roles }, sessionId };
  }

  /** The actor's own open sessions, the last used first. */
  async list(actor: Actor): Promise<SessionRecord[]> {
    return this.database.within(actor.organisationId, (tx) => this.sessions.open(tx, actor.memberId, this.clock.now()));
  }

  /** @throws DomainError not_found when the actor has no such open session. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.database.within(actor.organisationId, (tx) =>
      this.sessions.revoke(tx, actor.memberId, sessionId, this.clock.now()),
    );
    if (!ended) throw DomainError.notFound('session');
  }
}
