import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import type { FreezeReach } from './freeze.js';
import { freezeStarted } from './freeze.facts.js';
import { FreezeRepository } from './freeze.repository.js';

/** What is to be frozen; `topicId` belongs to a topic and `network` to a network, and to nothing else. */
export type FreezeOrder = Pick<FreezeReach, 'scope'> & Partial<FreezeReach>;

const BY_MEMBER = { cause: 'member', backupAt: null } as const;

/** Stops all publishing of what it reaches, from the moment it is stored: whatever is about to go out reads the row. */
@Injectable()
export class StartFreeze {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
    private readonly freezes: FreezeRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @param reason what members are told.
   * @returns the freeze's id.
   * @throws DomainError invalid naming `topicId`, `network` or `reason`; conflict `already_frozen`.
   */
  async execute(actor: Actor, order: FreezeOrder, reason: string): Promise<string> {
    const words = shownText(reason);
    if (words === null) throw DomainError.invalid('reason', say('Say why; every member reads it.'));
    const reach = reachOf(order);
    const [id, at] = [newId(), this.clock.now()];
    await this.database.within(actor, async (tx) => {
      await this.requireTopic(tx, reach);
      await this.freezes.closeDoor(tx);
      const freeze = { id, ...reach, ...BY_MEMBER, reason: words, startedBy: actor.memberId, startedAt: at };
      if (!(await this.freezes.insert(tx, { ...freeze, liftedBy: null, liftedAt: null }))) {
        throw DomainError.conflict('already_frozen', say('Exactly this is stopped already.'));
      }
      await this.ledger.append(tx, freezeStarted.of({ at, actorId: actor.memberId, subjectId: id, detail: reach }));
    });
    return id;
  }

  private async requireTopic(tx: Transaction, { topicId }: FreezeReach): Promise<void> {
    if (!topicId || (await this.topics.all(tx)).some(({ id }) => id === topicId)) return;
    throw DomainError.invalid('topicId', say('There is no such topic any more; choose another.'));
  }
}

/** @throws DomainError invalid naming the field that its scope asks for. */
export function reachOf({ scope, topicId, network }: FreezeOrder): FreezeReach {
  if (scope === 'topic' && !topicId) throw DomainError.invalid('topicId', say('Choose which topic is stopped.'));
  if (scope === 'network' && !network) throw DomainError.invalid('network', say('Choose which network is stopped.'));
  return {
    scope,
    topicId: scope === 'topic' ? topicId! : null,
    network: scope === 'network' ? network! : null,
  };
}
