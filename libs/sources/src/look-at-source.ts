import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Validators } from '#libs/platform';
import { FollowChanges } from './follow-changes.js';
import { hasFailedForDays, LOOK_LEASE_MS, nextLook } from './look-times.rules.js';
import { ReadAddress } from './read-address.js';
import { SourceAccess } from './source-access.js';
import type { LookOutcome, LookProgress, SourceRecord } from './source.js';
import { sourceLooked, sourceStopped, type StopReason } from './source.facts.js';
import { SourceRepository } from './source.repository.js';
import { TakeEntries } from './take-entries.js';

const NOTHING: LookOutcome = { taken: 0, waiting: 0, known: 0, refused: 0, changed: 0 };

/** Looks at one feed: what is new in it becomes drafts. Done twice, or begun anew half-way, it takes nothing twice. */
@Injectable()
export class LookAtSource {
  constructor(
    private readonly database: Database,
    private readonly sources: SourceRepository,
    private readonly access: SourceAccess,
    private readonly readAddress: ReadAddress,
    private readonly takeEntries: TakeEntries,
    private readonly followChanges: FollowChanges,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * At once, since somebody asks; what went wrong stands at the source.
   * @throws DomainError not_found, forbidden `not_yours`, conflict `looked_at_now`.
   */
  async now(actor: Actor, id: string): Promise<void> {
    await this.database.within(actor, async (tx) => this.access.requireOwn(actor, await this.sources.lock(tx, id)));
    await this.execute(actor.organisationId, id);
  }

  /** @throws DomainError not_found, conflict `looked_at_now`. */
  async execute(organisationId: string, id: string): Promise<void> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + LOOK_LEASE_MS);
    const source = await this.database.within(organisationId, (tx) => this.sources.claim(tx, id, at, until));
    try {
      const owner = await this.database.within(organisationId, (tx) =>
        this.access.owner(tx, organisationId, source.ownerId),
      );
      if (!owner) await this.stop(organisationId, source, 'owner_gone', OWNER_GONE);
      else await this.look(owner, source);
    } catch (error) {
      const known = error instanceof DomainError;
      await this.failed(organisationId, source, known ? (error.errors[0]?.message ?? error.detail) : NOT_READ);
      if (!known) throw error;
    }
  }

  private async look(owner: Actor, source: SourceRecord): Promise<void> {
    // What waits is no longer new to the server: then the feed is asked for as if it were unknown.
    const known = source.outcome?.waiting ? UNKNOWN : { etag: source.etag, lastModified: source.lastModified };
    const answer = await this.readAddress.again(source.address, known);
    if (!answer) return this.looked(owner, source, known, { ...NOTHING });
    const onward = (progress: LookProgress) =>
      this.database.within(owner, (tx) => this.sources.save(tx, source.id, { progress }));
    const { changed, counts } = await this.takeEntries.execute(owner, source, answer.feed.entries, onward);
    await this.followChanges.execute(owner, changed);
    const { etag, lastModified } = answer;
    await this.looked(owner, source, { etag, lastModified }, { ...counts, changed: changed.length });
  }

  private async looked(owner: Actor, source: SourceRecord, known: Validators, outcome: LookOutcome): Promise<void> {
    const at = this.clock.now();
    const { waiting, ...news } = outcome;
    await this.database.within(owner.organisationId, async (tx) => {
      await this.sources.save(tx, source.id, {
        ...known,
        ...DONE,
        lookedAt: at,
        nextLookAt: nextLook(source.id, at, 0),
        outcome,
        problem: null,
        failingSince: null,
        failures: 0,
      });
      if (Object.values(news).every((count) => count === 0) && waiting === (source.outcome?.waiting ?? 0)) return;
      await this.ledger.append(tx, sourceLooked.of({ at, actorId: null, subjectId: source.id, detail: outcome }));
    });
  }

  private async failed(organisationId: string, source: SourceRecord, problem: Sentence): Promise<void> {
    const at = this.clock.now();
    const failures = source.failures + 1;
    const failingSince = source.failingSince ?? at;
    if (hasFailedForDays({ failingSince, failures }, at)) return this.stop(organisationId, source, 'failing', problem);
    const changes = {
      ...DONE,
      lookedAt: at,
      nextLookAt: nextLook(source.id, at, failures),
      problem,
      failingSince,
      failures,
    };
    await this.database.within(organisationId, (tx) => this.sources.save(tx, source.id, changes));
  }

  private async stop(
    organisationId: string,
    { id, ownerId }: SourceRecord,
    reason: StopReason,
    problem: Sentence,
  ): Promise<void> {
    const at = this.clock.now();
    await this.database.within(organisationId, async (tx) => {
      await this.sources.save(tx, id, { ...DONE, lookedAt: at, state: 'stopped', problem });
      await this.ledger.append(tx, sourceStopped.of({ at, actorId: null, subjectId: id, detail: { ownerId, reason } }));
    });
  }
}

const UNKNOWN: Validators = { etag: null, lastModified: null };
const DONE = { lookingUntil: null, progress: null };
const NOT_READ = say('The feed could not be read; it is tried again later.');
const OWNER_GONE = say('Whoever owns its drafts no longer writes here: choose somebody else, then start it again.');
