import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import type { SourceOrder, SourceState } from './source.js';
import { sourceChanged, sourceRemoved } from './source.facts.js';
import { SourceAccess } from './source-access.js';
import { SourceRepository } from './source.repository.js';

/** What may be changed: of another feed one makes another source. */
export type SourceChange = Omit<SourceOrder, 'address'> & { state: Exclude<SourceState, 'stopped'> };

const FIELDS = ['name', 'topicIds', 'language', 'audience', 'ownerId', 'dailyLimit', 'state'] as const;

/** Changes, pauses, starts again or removes a source; the drafts that came from it stay as they are. */
@Injectable()
export class ChangeSource {
  constructor(
    private readonly database: Database,
    private readonly access: SourceAccess,
    private readonly sources: SourceRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `began` is the revision the change began from; nothing changed is nothing done.
   * @throws DomainError invalid naming the field, forbidden `not_yours`, not_found, conflict `changed_meanwhile`.
   */
  async execute(actor: Actor, id: string, given: SourceChange, began?: number): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const before = await this.sources.lock(tx, id);
      this.access.requireOwn(actor, before);
      const change = { ...given, name: given.name.trim() };
      const fields = FIELDS.filter((field) => !isDeepStrictEqual(change[field], before[field]));
      if (fields.length === 0 && (await this.edits.wouldTake(tx, `source.${id}`, began))) return;
      await this.access.check(tx, actor, change);
      await this.edits.claim(tx, actor, `source.${id}`, began, at);
      const begins = change.state === 'on' && before.state !== 'on';
      await this.sources.save(tx, id, {
        ...change,
        ...(begins ? { nextLookAt: at, failures: 0, failingSince: null, problem: null } : {}),
      });
      await this.ledger.append(
        tx,
        sourceChanged.of({ at, actorId: actor.memberId, subjectId: id, detail: { fields: [...fields] } }),
      );
    });
  }

  /** @throws DomainError forbidden `not_yours`, not_found. */
  async remove(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const source = await this.sources.lock(tx, id);
      this.access.requireOwn(actor, source);
      await this.sources.save(tx, id, { removedAt: at, removedBy: actor.memberId });
      await this.ledger.append(tx, sourceRemoved.of({ at, actorId: actor.memberId, subjectId: id, detail: {} }));
    });
  }
}
