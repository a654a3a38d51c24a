import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { isSameText, type ReadOutcome } from '#libs/network-contract';
import { Connections, Networks } from '#libs/networks';
import { Configuration, Database, type Transaction } from '#libs/platform';
import { AsSent, type SentPost } from './as-sent.js';
import { againAfter, isSampled, MOST_FAILURES, nextTurn, READ_LEASE_MS } from './check-times.rules.js';
import { NotePost, type Found } from './note-post.js';
import type { PostCheck, PostParts } from './post-check.js';
import { PostCheckRepository, type PublishedShare } from './post-check.repository.js';
import { compareParts, withKnown } from './same-parts.rules.js';

/** What reading one post says of the others: nothing, or that its member's, or the whole network's, are left for later. */
export type LeftAlone = null | 'member' | 'network';

/**
 * Reads one post back in its member's name, outside any transaction, and compares it with what was published. Where that
 * is not possible, a person looks at some of them.
 */
@Injectable()
export class CheckPost {
  constructor(
    private readonly database: Database,
    private readonly checks: PostCheckRepository,
    private readonly networks: Networks,
    private readonly connections: Connections,
    private readonly notePost: NotePost,
    private readonly asSent: AsSent,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string, shareId: string): Promise<LeftAlone> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + READ_LEASE_MS);
    const taken = await this.database.within(organisationId, async (tx) => {
      const check = await this.checks.claim(tx, shareId, at, until);
      const share = check && (await this.checks.published(tx, shareId));
      if (check && !share)
        await this.checks.save(tx, shareId, { nextAt: null, readingUntil: null, lookWantedAt: null });
      return share;
    });
    if (!taken) return null;
    const read = await this.read(organisationId, taken);
    return this.database.within(organisationId, (tx) => this.settle(tx, shareId, read));
  }

  /** After a check that failed: tried again later each time, and after some tries in a row taken for unreadable. */
  async putOff(organisationId: string, shareId: string): Promise<void> {
    await this.database.within(organisationId, (tx) => this.settle(tx, shareId, { kind: 'failed' }));
  }

  private async read(organisationId: string, share: PublishedShare): Promise<ReadOutcome | { kind: 'not_connected' }> {
    const { externalId, memberId, network } = share;
    if (externalId === null || !this.networks.all.some((one) => one.network === network))
      return { kind: 'not_readable' };
    const connection = await this.database.within(organisationId, (tx) =>
      this.connections.usable(tx, memberId, network),
    );
    const holder = connection && this.connections.holder(connection);
    if (!connection || !holder) return { kind: 'not_connected' };
    const read = await this.networks.get(network).readPost(holder, externalId);
    if (read.kind === 'reconnect') {
      await this.database.within(organisationId, (tx) => this.connections.refused(tx, connection, read.code));
    }
    return read;
  }

  /** As the post stands by then: somebody may have looked at it meanwhile, or taken it back. */
  private async settle(
    tx: Transaction,
    id: string,
    read: ReadOutcome | { kind: 'not_connected' | 'failed' },
  ): Promise<LeftAlone> {
    const at = this.clock.now();
    const check = await this.checks.lock(tx, id);
    const share = await this.checks.published(tx, id);
    if (!check || !share) return null;
    if (mayAnswerLater(read) && check.failures + 1 < MOST_FAILURES) {
      const failures = read.kind === 'rate_limited' ? check.failures : check.failures + 1;
      const until = read.kind === 'rate_limited' ? read.until : null;
      await this.checks.save(tx, id, { failures, readingUntil: null, nextAt: againAfter(failures + 1, at, until) });
      return read.kind === 'rate_limited' ? (read.daily ? 'member' : 'network') : 'network';
    }
    const visits = check.visits + 1;
    const found = foundBy(read, await this.asSent.of(tx, share), check.parts);
    const noted = await this.notePost.execute(tx, check, share, found);
    await this.checks.save(tx, id, {
      ...{ visits, failures: 0, readingUntil: null, nextAt: nextTurn(noted, at) },
      ...(found.state === 'unreadable' && this.isForPeople(check, visits) ? { lookWantedAt: at } : {}),
    });
    return null;
  }

  private isForPeople({ shareId, lookWantedAt, state }: PostCheck, visit: number): boolean {
    const known = state === 'changed' || state === 'gone';
    return !known && lookWantedAt === null && isSampled(shareId, visit, this.configuration.values.postSamplePercent);
  }
}

type Later = Extract<ReadOutcome, { kind: 'rate_limited' | 'not_sent' | 'operator' | 'refused' }> | { kind: 'failed' };

/** Whether asking again may be answered. */
function mayAnswerLater(read: { kind: string }): read is Later {
  return ['rate_limited', 'not_sent', 'operator', 'refused', 'failed'].includes(read.kind);
}

function foundBy(
  read: ReadOutcome | { kind: 'not_connected' | 'failed' },
  sent: SentPost,
  before: PostParts | null,
): Found {
  switch (read.kind) {
    case 'read': {
      const parts = withKnown(compareParts(sent, read.parts ?? {}), before);
      const same = isSameText(sent.text, read.text);
      if (same && parts.link !== 'differs' && parts.picture !== 'differs') {
        return { state: 'unchanged', how: 'read', parts };
      }
      return { state: 'changed', how: 'read', text: same ? null : read.text, parts };
    }
    case 'gone':
      return { state: 'gone', how: 'read' };
    case 'not_connected':
    case 'reconnect':
      return { state: 'unreadable', code: 'not_connected' };
    case 'not_readable':
      return { state: 'unreadable', code: 'not_readable' };
    default:
      return { state: 'unreadable', code: 'no_answer' };
  }
}
