import { Injectable } from '@nestjs/common';
import { Clock, DomainError, hasRole, say, type Actor, type FieldProblem } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ChoicesRepository } from './choices.repository.js';
import { isQuiet, type Choices, type ToldBy } from './choices.rules.js';
import { Kinds } from './kinds.js';
import type { NotificationKind } from './notification-kind.js';
import { notificationsChosen } from './notification.facts.js';
import { ReaderRepository } from './reader.repository.js';
import { toldBy } from './tell.js';
import { kindWords } from './words.js';

/** How one kind is told to a member. */
export interface KindChoice extends ToldBy {
  kind: string;
}

/** The same as preferences show it. */
export interface ShownKindChoice extends KindChoice {
  /** In the member's language. */
  name: string;
  /** Told in any case. */
  mandatory: boolean;
}

export interface NotificationChoices<Kind extends KindChoice = KindChoice> extends Omit<Choices, 'kinds'> {
  /** Those that may concern the member. */
  kinds: Kind[];
}

/** How a member wants to be told of what. What nobody may decline cannot be switched off. */
@Injectable()
export class ChooseNotifications {
  constructor(
    private readonly database: Database,
    private readonly readers: ReaderRepository,
    private readonly choices: ChoicesRepository,
    private readonly kinds: Kinds,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<NotificationChoices<ShownKindChoice>> {
    return this.database.within(actor, async (tx) => {
      const reader = await this.readers.find(tx, actor.memberId);
      if (!reader) throw DomainError.notFound('member');
      const { kinds, ...others } = reader.choices;
      return {
        ...others,
        quietFrom: toTheMinute(others.quietFrom),
        quietTo: toTheMinute(others.quietTo),
        digestAt: toTheMinute(others.digestAt)!,
        kinds: this.concerning(actor).map((kind) => ({
          kind: kind.name,
          name: kindWords(reader, kind.name, 'name'),
          mandatory: kind.mandatory,
          ...toldBy(kind, kinds),
        })),
      };
    });
  }

  /**
   * @throws DomainError invalid_input naming what cannot be chosen; conflict `choices_moved_on` when they were changed
   * since that version.
   */
  async execute(actor: Actor, wanted: NotificationChoices): Promise<void> {
    const problems = this.problems(actor, wanted);
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const was = await this.readers.find(tx, actor.memberId);
      const kinds = this.kept(was?.choices.kinds ?? {}, wanted.kinds);
      if (!(await this.choices.save(tx, actor.memberId, { ...wanted, kinds }, at))) {
        throw DomainError.conflict(
          'choices_moved_on',
          say('Your choices were changed elsewhere since you opened them; look at them again before you save.'),
        );
      }
      await this.ledger.append(tx, notificationsChosen.of({ at, actorId: actor.memberId, subjectId: actor.memberId }));
    });
  }

  private concerning(actor: Actor): NotificationKind[] {
    return this.kinds.all().filter(({ tells, roles }) => tells === 'active' && hasRole(actor, ...roles));
  }

  /** Only what differs from what is usual is kept, so that whoever did not choose follows when that changes. */
  private kept(before: Record<string, ToldBy>, wanted: readonly KindChoice[]): Record<string, ToldBy> {
    const after = { ...before };
    for (const { kind, inbox, mail } of wanted) {
      const { usually } = this.kinds.get(kind);
      if (inbox === usually.inbox && mail === usually.mail) delete after[kind];
      else after[kind] = { inbox, mail };
    }
    return after;
  }

  private problems(actor: Actor, wanted: NotificationChoices): FieldProblem[] {
    const { kinds, quietFrom, quietTo, digestDays, digestAt } = wanted;
    const problems: FieldProblem[] = [];
    const known = new Map(this.concerning(actor).map((kind) => [kind.name, kind]));
    kinds.forEach(({ kind: name, inbox, mail }, nth) => {
      const kind = known.get(name);
      if (!kind) problems.push({ field: `kinds[${nth}].kind`, message: say('is nothing you are told of') });
      else if (kind.mandatory && (inbox !== kind.usually.inbox || mail !== kind.usually.mail)) {
        problems.push({ field: `kinds[${nth}]`, message: say('cannot be changed: you are told of this in any case') });
      }
      if (kinds.findIndex((other) => other.kind === name) < nth) {
        problems.push({ field: `kinds[${nth}].kind`, message: say('is there twice') });
      }
    });
    if ((quietFrom === null) !== (quietTo === null)) {
      problems.push({ field: 'quietTo', message: say('quiet hours have both a beginning and an end, or neither') });
    }
    if (quietFrom !== null && quietFrom === quietTo) {
      problems.push({ field: 'quietTo', message: say('must be another time than the beginning of the quiet hours') });
    }
    if (digestDays.length > 0 && quietFrom && quietTo && isQuiet(wanted, digestAt)) {
      const message = say('is in your quiet hours, which end at {end}; choose a time outside of them', {
        end: quietTo,
      });
      problems.push({ field: 'digestAt', message });
    }
    if (new Set(digestDays).size < digestDays.length)
      problems.push({ field: 'digestDays', message: say('holds a day twice') });
    return problems;
  }
}

/** PostgreSQL answers with seconds, which nobody chooses. */
function toTheMinute(time: string | null): string | null {
  return time && time.slice(0, 5);
}
