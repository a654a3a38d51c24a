import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, shownText, type Actor, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { isClosed, mayBecome, type CaseState } from './case-state.rules.js';
import { CaseRepository } from './case.repository.js';
import { CRITERIA, fillIn, type Criteria } from './criteria.rules.js';
import type { SafetyCase } from './safety-case.js';
import { caseChanged } from './case.facts.js';

export interface CaseChange {
  state?: CaseState;
  assigneeId?: string | null;
  criteria?: Partial<Criteria>;
  reference?: string | null;
}

/** Assigns a case, fills in its criteria, or moves it on. Reporting needs the reference in the safety database. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly members: MemberDirectory,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** `began` is the revision the change began from. @throws DomainError not_found, changed_meanwhile, invalid_input or case_state. */
  async execute(actor: Actor, id: string, change: CaseChange, began?: number): Promise<SafetyCase> {
    return this.database.within(actor, async (tx) => {
      const was = await this.cases.lock(tx, id);
      if (!was) throw DomainError.notFound('case');
      const at = this.clock.now();
      const said = change.criteria ?? {};
      const state = change.state ?? was.state;
      if (state !== was.state && !mayBecome(was.state, state)) {
        throw DomainError.conflict(
          'case_state',
          say('A case that is {from} cannot become {to}.', { from: STATE_WORDS[was.state], to: STATE_WORDS[state] }),
        );
      }
      const reference = change.reference === undefined ? was.reference : shownText(change.reference);
      if (state === 'reported' && !reference) {
        throw DomainError.invalid(
          'reference',
          say('Give the number the case has in your safety database.'),
          'reference_needed',
        );
      }
      if (change.assigneeId) await this.checkAssignee(tx, change.assigneeId);
      const is: SafetyCase = {
        ...was,
        state,
        reference,
        assigneeId: change.assigneeId === undefined ? was.assigneeId : change.assigneeId,
        criteria: fillIn(was.criteria, said),
        closedAt: isClosed(state) ? (was.closedAt ?? at) : null,
        updatedAt: at,
      };
      if (
        isDeepStrictEqual({ ...is, updatedAt: was.updatedAt }, was) &&
        (await this.edits.wouldTake(tx, `case.${id}`, began))
      )
        return was;
      await this.edits.claim(tx, actor, `case.${id}`, began, at);
      await this.cases.save(tx, is);
      await this.ledger.append(
        tx,
        caseChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: id,
          detail: {
            number: is.number,
            state: is.state,
            assigneeId: is.assigneeId,
            handedOver: is.assigneeId !== was.assigneeId,
            filledIn: CRITERIA.filter((criterion) => said[criterion] !== undefined),
          },
        }),
      );
      return is;
    });
  }

  private async checkAssignee(tx: Transaction, assigneeId: string): Promise<void> {
    const assignee = await this.members.get(tx, assigneeId);
    if (assignee.status !== 'active' || !assignee.roles.includes('safety_officer')) {
      throw DomainError.invalid('assigneeId', say('Only an active safety officer can take a case.'));
    }
  }
}

/** A case's state as people call it. */
const STATE_WORDS: Record<CaseState, Sentence> = {
  open: say('open'),
  assessing: say('assessing'),
  reported: say('reported'),
  not_an_event: say('not an event'),
};
