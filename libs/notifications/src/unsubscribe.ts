import { Injectable } from '@nestjs/common';
import { Clock, isId } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Configuration, Database, SecretBox, type Transaction } from '#libs/platform';
import { ChoicesRepository } from './choices.repository.js';
import { Kinds } from './kinds.js';
import { notificationsChosen } from './notification.facts.js';
import { ReaderRepository } from './reader.repository.js';
import { toldBy } from './tell.js';

const CONTEXT = 'unsubscribe';
const MOST_TRIES = 3;

interface Ticket {
  organisationId: string;
  memberId: string;
  /** Of these the mail told; with none, of whatever may be declined. */
  kinds: string[];
}

/** Lets who holds a mail decline more of it, without signing in: with a sealed ticket that says whose and what. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly database: Database,
    private readonly readers: ReaderRepository,
    private readonly choices: ChoicesRepository,
    private readonly kinds: Kinds,
    private readonly ledger: LedgerRepository,
    private readonly secrets: SecretBox,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** The address that a mail offers. */
  url({ organisationId, memberId, kinds }: Ticket): string {
    const ticket = this.secrets.seal(JSON.stringify([organisationId, memberId, ...kinds]), CONTEXT);
    return `${this.configuration.publicUrl}/api/unsubscribe?ticket=${ticket}`;
  }

  /** Done again, or with a ticket that nobody gave out, it changes nothing and says as much: nothing. */
  async execute(ticket: string): Promise<void> {
    const opened = this.open(ticket);
    if (!opened) return;
    const actor = { organisationId: opened.organisationId, memberId: opened.memberId, roles: [] };
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      if (await this.database.within(actor, (tx) => this.decline(tx, opened))) return;
    }
  }

  /** @returns false when the member was choosing otherwise at the same time. */
  private async decline(tx: Transaction, { memberId, kinds }: Ticket): Promise<boolean> {
    const reader = await this.readers.find(tx, memberId);
    if (reader?.status !== 'active') return true;
    const was = reader.choices;
    const declined = this.kinds
      .all()
      .filter(
        ({ name, mandatory, tells }) =>
          !mandatory && tells === 'active' && (kinds.length === 0 || kinds.includes(name)),
      )
      .filter((kind) => toldBy(kind, was.kinds).mail !== 'off');
    if (declined.length === 0) return true;
    const off = declined.map((kind) => [kind.name, { ...toldBy(kind, was.kinds), mail: 'off' as const }]);
    const at = this.clock.now();
    const chosen = { ...was, kinds: { ...was.kinds, ...Object.fromEntries(off) } };
    if (!(await this.choices.save(tx, memberId, chosen, at))) return false;
    await this.ledger.append(tx, notificationsChosen.of({ at, actorId: memberId, subjectId: memberId }));
    return true;
  }

  private open(ticket: string): Ticket | null {
    try {
      const [organisationId, memberId, ...kinds] = JSON.parse(this.secrets.open(ticket, CONTEXT)) as string[];
      return isId(organisationId) && isId(memberId) ? { organisationId, memberId, kinds } : null;
    } catch {
      return null;
    }
  }
}
