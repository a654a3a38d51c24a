import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ReadAddress } from './read-address.js';
import { SOURCE_LIMITS, type SourceOrder } from './source.js';
import { sourceFollowed } from './source.facts.js';
import { SourceAccess } from './source-access.js';
import { SourceRepository } from './source.repository.js';

/** Begins to follow a feed; the worker looks at it within a minute. */
@Injectable()
export class FollowSource {
  constructor(
    private readonly database: Database,
    private readonly readAddress: ReadAddress,
    private readonly access: SourceAccess,
    private readonly sources: SourceRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the source's id.
   * @throws DomainError invalid naming the field, `address` also when no feed is found there; conflict `followed_already`.
   */
  async execute(actor: Actor, order: SourceOrder): Promise<string> {
    await this.database.within(actor, (tx) => this.access.check(tx, actor, order));
    const { address } = await this.readAddress.find(order.address);
    const [id, at] = [newId(), this.clock.now()];
    await this.database.within(actor, async (tx) => {
      if ((await this.sources.count(tx)) >= SOURCE_LIMITS.sources) throw tooMany();
      const source = {
        ...order,
        name: order.name.trim(),
        address,
        id,
        state: 'on' as const,
        createdBy: actor.memberId,
        createdAt: at,
        nextLookAt: at,
        ...NOT_LOOKED_YET,
      };
      if (!(await this.sources.insert(tx, source))) throw followedAlready();
      const detail = { ownerId: order.ownerId };
      await this.ledger.append(tx, sourceFollowed.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    });
    return id;
  }
}

const NOT_LOOKED_YET = {
  etag: null,
  lastModified: null,
  lookingUntil: null,
  progress: null,
  lookedAt: null,
  outcome: null,
  problem: null,
  failingSince: null,
  failures: 0,
  removedAt: null,
  removedBy: null,
};

export function followedAlready(): DomainError {
  const message = say('This feed is followed already.');
  return DomainError.conflict('followed_already', message, {});
}

function tooMany(): DomainError {
  return DomainError.conflict(
    'too_many_sources',
    say('An organisation follows at most {most, number} feeds; remove one first.', { most: SOURCE_LIMITS.sources }),
  );
}
