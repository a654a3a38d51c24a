import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor, type FieldProblem } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { isQuietOn } from './quiet.rules.js';
import { sharingTimesChosen } from './sharing-times.facts.js';
import type { SharingTimes, Slot, TimesOfMember } from './sharing-times.js';
import { SharingTimesRepository } from './sharing-times.repository.js';

/** When a member wants to share, and when not. What waits already stays at the time that they approved for it. */
@Injectable()
export class ChooseSharingTimes {
  constructor(
    private readonly database: Database,
    private readonly sharingTimes: SharingTimesRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<TimesOfMember> {
    return this.database.within(actor, (tx) => this.sharingTimes.of(tx, actor.memberId));
  }

  /**
   * Saying the same again changes nothing.
   * @throws DomainError invalid_input naming what cannot be chosen; conflict `times_moved_on` when they were changed since
   * that version.
   */
  async execute(actor: Actor, chosen: SharingTimes): Promise<void> {
    const wanted = { ...chosen, slots: inOrder(chosen.slots) };
    const problems = problemsOf(chosen);
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const { times: before } = await this.sharingTimes.of(tx, actor.memberId);
      if (isSame(before, wanted)) return;
      if (!(await this.sharingTimes.save(tx, actor.memberId, wanted, at))) {
        throw DomainError.conflict(
          'times_moved_on',
          say('Your times were changed elsewhere since you opened them; look at them again before you save.'),
        );
      }
      await this.ledger.append(tx, sharingTimesChosen.of({ at, actorId: actor.memberId, subjectId: actor.memberId }));
    });
  }
}

function problemsOf(wanted: SharingTimes): FieldProblem[] {
  const { quietFrom, quietTo, slots } = wanted;
  const problems: FieldProblem[] = [];
  if ((quietFrom === null) !== (quietTo === null)) {
    problems.push({ field: 'quietTo', message: say('quiet hours have both a beginning and an end, or neither') });
  }
  if (quietFrom !== null && quietFrom === quietTo) {
    problems.push({
      field: 'quietTo',
      message: say('must be another time than the beginning of the quiet hours'),
    });
  }
  slots.forEach((slot, nth) => {
    if (slots.findIndex((other) => keyOf(other) === keyOf(slot)) < nth) {
      problems.push({ field: `slots[${nth}]`, message: say('is there twice') });
    }
    if (isQuietOn(wanted, slot.weekday, slot.time)) {
      problems.push({ field: `slots[${nth}]`, message: say('is in your quiet hours; choose a time outside of them') });
    }
  });
  return problems;
}

const keyOf = ({ weekday, time }: Slot) => `${weekday} ${time}`;

function inOrder(slots: readonly Slot[]): Slot[] {
  return slots
    .map(({ weekday, time }) => ({ weekday, time }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function isSame(before: SharingTimes, wanted: SharingTimes): boolean {
  const values = ({ quietFrom, quietTo, quietWeekends, mostADay, lateByMinutes, slots, version }: SharingTimes) =>
    JSON.stringify([quietFrom, quietTo, quietWeekends, mostADay, lateByMinutes, slots.map(keyOf), version]);
  return values(before) === values(wanted);
}
