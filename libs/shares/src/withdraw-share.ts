import { Injectable } from '@nestjs/common';
import { DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { sentenceOf, type NetworkAdapter, type TokenHolder, type WithdrawOutcome } from '#libs/network-contract';
import { Connections, Networks, type ConnectionRecord } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import {
  ADDRESS_TOLD,
  DELETED_BY_HAND,
  FOUND_GONE,
  notConnected,
  notThere,
  OUT_TWICE,
  RECALLED,
  type ShareRecord,
  wrongState,
} from '#libs/publications';
import { DoubtRepository } from './doubt.repository.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { PublicationRepository } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';

/**
 * What came of a try to take a post back: it is gone; or nothing of it was out; or it is tried again, at the earliest
 * then where the network says so; or only its member can delete it.
 */
export type TakenBack =
  | { kind: 'withdrawn' }
  | { kind: 'not_out' }
  | { kind: 'again'; code: string; until: Date | null; limited: boolean }
  | { kind: 'by_hand'; code: string; message: Sentence | null };

/** A post that the network can be asked to delete. */
interface Reachable {
  share: ShareRecord;
  holder: TokenHolder;
  connection: ConnectionRecord;
  /** At the network: more than one where it went out twice. */
  posts: string[];
  /** Only a person has said that this is the post. */
  told: boolean;
}

/** Deletes a published share at the network. */
@Injectable()
export class WithdrawShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly doubts: DoubtRepository,
    private readonly movePublication: MovePublication,
    private readonly connections: Connections,
    private readonly networks: Networks,
  ) {}

  /**
   * Where only its member has said which post it is, that what stood there is deleted is no proof: then it is in doubt until
   * they have looked.
   * @throws DomainError not_found; conflict `wrong_state`, `address_unknown`, `not_connected`, `network_refused`;
   * rate_limited; unavailable `network_unreachable`, after which it may simply be tried again.
   */
  async execute(actor: Actor, shareId: string): Promise<void> {
    const { share, posts, told, connection } = await this.find(actor, shareId);
    const adapter = this.networks.get(share.network);
    const holder = this.connections.holder(connection);
    if (!holder) throw notConnected(adapter.label);
    const outcome = await withdrawAll(adapter, holder, posts);
    if (outcome.kind === 'reconnect') {
      await this.database.within(actor, (tx) => this.connections.refused(tx, connection, outcome.code));
    }
    if (outcome.kind !== 'withdrawn') throw refusal(outcome, adapter.label);
    const { label } = adapter;
    const message = told ? deletedAsTold(label) : say('It was deleted on {network}.', { network: label });
    const done = await this.database.within(actor, async (tx) => {
      if (await this.madeAnother(tx, share.id, posts)) return false;
      const by = { actorId: actor.memberId };
      const [event, code] = told ? (['askGone', ADDRESS_TOLD] as const) : (['takeBack', 'taken_back'] as const);
      await this.movePublication.execute(tx, share, event, { code, message }, by);
      return true;
    });
    if (!done) await this.execute(actor, shareId);
  }

  /**
   * The same as part of a recall, in nobody's name. Safe to repeat: a post that is gone is taken back. Where only a person
   * has said which post it is, that none stands there afterwards is no proof: its member is asked to look.
   * @param reason what its member is told.
   */
  async recalled(organisationId: string, shareId: string, reason: Sentence): Promise<TakenBack> {
    const found = await this.database.within(organisationId, (tx) => this.reachable(tx, shareId));
    if ('kind' in found) return found;
    const { share, holder, connection, posts, told } = found;
    const adapter = this.networks.get(share.network);
    const outcome = await withdrawAll(adapter, holder, posts);
    return this.database.within(organisationId, async (tx) => {
      if (outcome.kind === 'reconnect') await this.connections.refused(tx, connection, outcome.code);
      if (outcome.kind !== 'withdrawn') return takenBack(outcome, adapter.label);
      if (await this.madeAnother(tx, share.id, posts)) return again(OUT_TWICE);
      if (told) return byHand(ADDRESS_TOLD, deletedAsTold(adapter.label));
      await this.movePublication.execute(tx, share, 'takeBack', { code: RECALLED, message: reason });
      return { kind: 'withdrawn' };
    });
  }

  /**
   * Its member, or who leads the programme, says that the post is not there any more.
   * @throws DomainError not_found; conflict `wrong_state` when nothing of it can be out.
   */
  async declaredGone(tx: Transaction, actor: Actor, shareId: string): Promise<ShareRecord> {
    const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true });
    const unknown = notThere(publication);
    const event = ({ published: 'takeBack', unknown, held: 'cancel' } as const)[publication.state as string];
    const own = share.memberId === actor.memberId;
    const changes = { code: DELETED_BY_HAND, message: own ? SAID_GONE : SAID_GONE_BY_OTHERS };
    const by = { actorId: actor.memberId };
    if (!event || !(await this.movePublication.execute(tx, share, event, changes, by))) {
      throw wrongState(say('It is known already that this post is not out.'));
    }
    return share;
  }

  /** The network was asked for the post and does not have it. @returns false when it is known already that it is not out. */
  async foundGone(tx: Transaction, shareId: string): Promise<boolean> {
    const share = await this.shares.find(tx, shareId);
    if (!share) return false;
    const changes = { code: FOUND_GONE, message: say('Its network was asked for it, and it is not there any more.') };
    return (await this.movePublication.execute(tx, share, 'takeBack', changes)) !== null;
  }

  /** Whether the answer of another try came while these were deleted: its post is out. No more come until the end of `tx`. */
  private async madeAnother(tx: Transaction, shareId: string, posts: readonly string[]): Promise<boolean> {
    await this.publications.lock(tx, shareId);
    return (await this.doubts.postsOf(tx, shareId)).some((post) => !posts.includes(post));
  }

  /** What a call needs, or why only its member can delete the post. */
  private async reachable(tx: Transaction, shareId: string): Promise<TakenBack | Reachable> {
    const share = await this.shares.find(tx, shareId);
    const publication = await this.publications.find(tx, shareId);
    if (!share || publication?.state !== 'published') return { kind: 'not_out' };
    if (!this.networks.all.some(({ network }) => network === share.network)) return byHand('network_gone');
    if (!this.networks.get(share.network).withdraws) return byHand('network_keeps');
    const posts = await this.doubts.postsOf(tx, shareId);
    if (posts.length === 0) return byHand('address_unknown');
    const connection = await this.connections.usable(tx, share.memberId, share.network);
    const holder = connection && this.connections.holder(connection);
    return connection && holder
      ? { share, holder, connection, posts, told: publication.code === ADDRESS_TOLD }
      : byHand('not_connected');
  }

  private find(actor: Actor, shareId: string): Promise<Omit<Reachable, 'holder'>> {
    return this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true });
      if (publication.state !== 'published') throw wrongState(say('Only a share that is out can be taken back.'));
      const { label } = this.networks.get(share.network);
      const posts = await this.doubts.postsOf(tx, shareId);
      if (posts.length === 0) {
        const detail = say('{network} did not say which post it is, so it can only be deleted there.', {
          network: label,
        });
        throw DomainError.conflict('address_unknown', detail);
      }
      const connection = await this.connections.usable(tx, share.memberId, share.network);
      if (!connection) throw notConnected(label);
      return { share, posts, told: publication.code === ADDRESS_TOLD, connection };
    });
  }
}

const SAID_GONE = say('Its member looked at the network, and says that it is not there.');
const SAID_GONE_BY_OTHERS = say('Who leads the programme looked at the network, and says that it is not there.');

/** Until one is not. */
async function withdrawAll(
  adapter: NetworkAdapter,
  holder: TokenHolder,
  posts: readonly string[],
): Promise<WithdrawOutcome> {
  for (const post of posts) {
    const outcome = await adapter.withdraw(holder, post);
    if (outcome.kind !== 'withdrawn') return outcome;
  }
  return { kind: 'withdrawn' };
}

function refusal(outcome: Exclude<WithdrawOutcome, { kind: 'withdrawn' }>, label: string): DomainError {
  switch (outcome.kind) {
    case 'reconnect':
      return notConnected(label);
    case 'rate_limited':
      return new DomainError(
        'rate_limited',
        'rate_limited',
        say('{network} takes no more calls for now; try again later.', { network: label }),
      );
    case 'unknown':
    case 'not_sent':
      return new DomainError(
        'unavailable',
        'network_unreachable',
        say('{network} does not answer; try again in a while.', { network: label }),
      );
    case 'operator':
    case 'refused':
      return DomainError.conflict(
        'network_refused',
        say('{network} refused it: {words}', { network: label, words: outcome.message }),
      );
  }
}

function byHand(code: string, message: Sentence | null = null): Extract<TakenBack, { kind: 'by_hand' }> {
  return { kind: 'by_hand', code, message };
}

function again(code: string): Extract<TakenBack, { kind: 'again' }> {
  return { kind: 'again', code, until: null, limited: false };
}

function takenBack(outcome: Exclude<WithdrawOutcome, { kind: 'withdrawn' }>, label: string): TakenBack {
  switch (outcome.kind) {
    case 'rate_limited':
      return { kind: 'again', code: 'rate_limited', until: outcome.until, limited: true };
    case 'unknown':
    case 'not_sent':
      return again('network_unreachable');
    case 'reconnect':
      return byHand('not_connected');
    case 'operator':
      return byHand('network_refused');
    case 'refused':
      if (!outcome.permanent) return again('network_refused');
      return byHand(
        'network_refused',
        say('{network} refused it: {words}', { network: label, words: sentenceOf(outcome.message) }),
      );
  }
}

/** What a member is told whose share was deleted where they said that it stands. */
function deletedAsTold(network: string): Sentence {
  return say(
    'Deleted on {network} was what stood at the address that its member gave, which could not be looked at before. Look there whether the post is gone.',
    { network },
  );
}
