import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, type Actor, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import type { MemberRecord } from './member.js';
import { MemberRepository } from './member.repository.js';
import { languageProblem, nameProblem, timeZoneProblem } from './member.rules.js';
import { consentGiven, consentWithdrawn, memberChanged } from './member.facts.js';

export interface ProfileChange {
  name?: string;
  /** Null for the organisation's. */
  language?: string | null;
  timeZone?: string | null;
  networkSize?: number | null;
  leaderboardConsent?: boolean;
}

/** Changes what members decide about themselves. Consent to leaderboards, given or withdrawn, is a fact of its own. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid_input naming each field. */
  async execute(actor: Actor, change: ProfileChange): Promise<MemberRecord> {
    const problems = [
      { field: 'name', message: change.name === undefined ? null : nameProblem(change.name) },
      { field: 'language', message: change.language == null ? null : languageProblem(change.language) },
      { field: 'timeZone', message: change.timeZone ? timeZoneProblem(change.timeZone) : null },
    ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    return this.database.within(actor, async (tx) => {
      const before = await this.members.lock(tx, actor.memberId);
      if (!before) throw DomainError.notFound('member');
      const at = this.clock.now();
      const after: MemberRecord = {
        ...before,
        name: change.name === undefined ? before.name : tidyName(change.name),
        language: change.language === undefined ? before.language : change.language,
        timeZone: change.timeZone === undefined ? before.timeZone : change.timeZone || null,
        networkSize: change.networkSize === undefined ? before.networkSize : change.networkSize,
        consentedAt: consent(before.consentedAt, change.leaderboardConsent, at),
      };
      // Whoever changes this member meanwhile is told.
      await this.edits.claim(tx, actor, `member.${actor.memberId}`, undefined, at);
      await this.members.save(tx, after, at);
      const subject = { at, actorId: actor.memberId, subjectId: actor.memberId };
      const fields = (['name', 'language', 'timeZone', 'networkSize'] as const).filter(
        (field) => before[field] !== after[field],
      );
      if (fields.length > 0) {
        const detail = { fields, roles: after.roles, teamId: after.teamId };
        await this.ledger.append(tx, memberChanged.of({ ...subject, detail }));
      }
      if ((before.consentedAt === null) !== (after.consentedAt === null)) {
        await this.ledger.append(tx, (after.consentedAt ? consentGiven : consentWithdrawn).of(subject));
      }
      return after;
    });
  }
}

function consent(before: Date | null, wanted: boolean | undefined, at: Date): Date | null {
  if (wanted === undefined) return before;
  return wanted ? (before ?? at) : null;
}
