import { Injectable, Logger } from '@nestjs/common';
import { Clock, inEnglish, say, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { sentenceOf, type PublishOutcome } from '#libs/network-contract';
import { Connections, Networks, type ConnectionRecord } from '#libs/networks';
import { textHash, type Transaction } from '#libs/platform';
import { RecallQueries, RecallRepository } from '#libs/recalls';
import { ApprovedTexts } from '#libs/text-reviews';
import {
  cameLate,
  detailOf,
  OUT_TWICE,
  publicationDoubled,
  type PublicationRecord,
  RESTORED_HOLD,
  settle,
  type Settlement,
  type ShareRecord,
} from '#libs/publications';
import { CheckTimes } from '../check-times.js';
import { DoubtRepository } from '../doubt.repository.js';
import { MovePublication } from '../move-publication.js';
import { PublicationRepository, type Changes } from '../publication.repository.js';
import { ShareRepository } from '../share.repository.js';
import type { Claim } from './claim-shares.js';

/** How a try ended. */
export interface Answered {
  claim: Claim;
  outcome: PublishOutcome;
  /** By which it was made. */
  connection: ConnectionRecord;
}

type Live = Extract<Settlement, { event: 'publish' }>;

/** Records how a try ended, and what follows for the member's connection and for other shares that wait. */
@Injectable()
export class SettlePublication {
  private readonly logger = new Logger(SettlePublication.name);

  constructor(
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly doubts: DoubtRepository,
    private readonly movePublication: MovePublication,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly checkTimes: CheckTimes,
    private readonly approvedTexts: ApprovedTexts,
    private readonly recalls: RecallQueries,
    private readonly recallWork: RecallRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, answered: Answered): Promise<void> {
    const { claim, outcome } = answered;
    const { share, token } = claim;
    // The answers of two tries are taken one after the other, and none while the next call is noted.
    const now = await this.publications.lock(tx, share.id);
    const settlement = await this.decide(tx, answered);
    const place = outcome.kind === 'published' ? placeOf(outcome) : {};
    const end = { outcome: outcome.kind, code: codeOf(outcome), message: messageOf(outcome), ...place };
    await this.publications.endAttempt(tx, share.id, token, end, this.clock.now());
    const changes = this.changes(settlement);
    const moved = await this.movePublication.execute(tx, share, settlement.event, changes, { claimToken: token });
    if (!moved && now) await this.adoptLate(tx, share, now, settlement);
    else if (settlement.event === 'hold') await this.holdOthers(tx, answered, settlement);
    if (outcome.kind === 'published' && now && mayBeSecond(now)) await this.tellTwice(tx, share);
  }

  private async decide(tx: Transaction, { claim: { share, publication }, outcome, connection }: Answered) {
    const adapter = this.networks.get(share.network);
    const attempts = await this.publications.attempts(tx, share.id);
    return settle(outcome, {
      now: this.clock.now(),
      network: adapter.network,
      label: adapter.label,
      edition: adapter.edition,
      tellsForMs: adapter.tellsForMs,
      startedAt: publication.claimedAt ?? this.clock.now(),
      connectedAt: connection.connectedAt,
      earlier: attempts.filter((one) => one.number < publication.attempts).map((one) => one.outcome ?? 'unknown'),
      jitter: Math.random(),
    });
  }

  private changes(settlement: Settlement): Changes {
    const { event: _event, ...changes } = settlement;
    return settlement.event === 'publish' ? { ...changes, publishedAt: this.clock.now() } : changes;
  }

  /**
   * The sweep gave this try up while its answer was on the way. An answer that says "live" is still the truth, whichever
   * try it is of: what waits to be sent again, or is just being sent, because somebody looked too early, would go out
   * twice; and what they left at that, or called off, or could not be sent once more, is out all the same. What was taken
   * back since stays so. A recall of its content goes on with it at once.
   */
  private async adoptLate(
    tx: Transaction,
    share: ShareRecord,
    now: PublicationRecord,
    settlement: Settlement,
  ): Promise<void> {
    this.logger.warn(`Share ${share.id}: the answer (${settlement.event}) came after the try was given up.`);
    if (settlement.event !== 'publish' || !(await this.adopt(tx, share, now, settlement))) return;
    const recall = await this.recalls.over(tx, share.itemId);
    if (recall) await this.recallWork.takeUpAgain(tx, recall.id, this.clock.now());
  }

  /** @returns whether it says anything new. */
  private async adopt(tx: Transaction, share: ShareRecord, now: PublicationRecord, settlement: Live): Promise<boolean> {
    switch (now.state) {
      case 'unknown':
      case 'scheduled':
      case 'held':
        return !!(await this.movePublication.execute(tx, share, 'confirm', this.changes(settlement)));
      case 'publishing':
        return this.takeBack(tx, share, now, settlement);
      case 'failed':
      case 'withdrawn': {
        // Another post than the one that was taken back is out still.
        const another = now.externalId !== null && settlement.externalId !== null;
        if (now.publishedAt && !(another && now.externalId !== settlement.externalId)) return false;
        const changes = { ...this.changes(settlement), ...cameLate() };
        if (!(await this.movePublication.execute(tx, share, 'surface', changes))) return false;
        await this.stopRepeats(tx, share);
        return true;
      }
      case 'published': {
        const { externalId, permalink } = settlement;
        return !!externalId && this.learn(tx, share, { externalId, permalink });
      }
    }
  }

  /**
   * From whoever is just making the next try ready, or has sent it: what is not sent yet is not sent any more, and what is
   * on its way may be there a second time until its own answer comes.
   */
  private async takeBack(tx: Transaction, share: ShareRecord, now: PublicationRecord, settlement: Live) {
    const { claimToken, sendingAt } = now;
    if (!claimToken) return false;
    const changes = { ...this.changes(settlement), ...(sendingAt ? cameLate(true) : {}) };
    if (!(await this.movePublication.execute(tx, share, 'publish', changes, { claimToken }))) return false;
    const end = { outcome: sendingAt ? 'unknown' : 'not_cleared', code: 'LATE_ANSWER', message: null };
    await this.publications.endAttempt(tx, share.id, claimToken, end, this.clock.now());
    return true;
  }

  /** Its member may have shared the same words anew since, or on the same approval, which lets them pass once. */
  private async stopRepeats(tx: Transaction, share: ShareRecord): Promise<void> {
    await this.shares.lockItemForMember(tx, share.memberId, share.itemId);
    const words = await this.checkTimes.wordsOf(tx, share);
    const others = await this.checkTimes.repeatsOf(tx, share, this.clock.now());
    const resting = await this.approvedTexts.usedAfterAll(tx, { ...share, textHash: textHash(words) }, share.id);
    for (const id of new Set(resting ? [...others, resting] : others)) {
      const publication = await this.publications.lock(tx, id);
      const other = await this.shares.find(tx, id);
      if (!publication || !other || publication.sendingAt || publication.holdKey === RESTORED_HOLD) continue;
      const { claimToken } = publication;
      const by = claimToken === null ? {} : { claimToken };
      if (!(await this.movePublication.execute(tx, other, 'fail', saidAlready(), by)) || !claimToken) continue;
      const end = { outcome: 'not_cleared', code: 'LATE_ANSWER', message: null };
      await this.publications.endAttempt(tx, id, claimToken, end, this.clock.now());
    }
  }

  /** Of two posts it would not say which: only what the one try says is taken. */
  private async learn(tx: Transaction, share: ShareRecord, place: { externalId: string; permalink: string | null }) {
    const out = (await this.publications.attempts(tx, share.id)).filter(({ outcome }) => outcome === 'published');
    const alone = out.length === 1 && out[0]!.externalId === place.externalId;
    return alone && this.doubts.learnAddress(tx, share.id, { ...place, at: this.clock.now() });
  }

  /** Two tries that are both live are the one thing that must not be: it is put on record, and its member is told. */
  private async tellTwice(tx: Transaction, share: ShareRecord): Promise<void> {
    const live = (await this.publications.attempts(tx, share.id)).filter(({ outcome }) => outcome === 'published');
    const posts = [...new Map(live.map((one) => [one.externalId, one.permalink ?? one.externalId])).values()].filter(
      (place) => place !== null,
    );
    if (posts.length < 2) return;
    const at = this.clock.now();
    const { label } = this.networks.get(share.network);
    if (!(await this.doubts.noteTwice(tx, share.id, isTwice(label, posts), at))) return;
    this.logger.error(`Share ${share.id} is on ${label} twice.`);
    const fact = { at, actorId: null, subjectId: share.id, detail: { ...detailOf(share), code: OUT_TWICE } };
    await this.ledger.append(tx, publicationDoubled.of(fact));
  }

  /** What stops this share stops others too: they wait instead of being refused one by one. */
  private async holdOthers(
    tx: Transaction,
    { claim: { share }, outcome, connection }: Answered,
    settlement: Extract<Settlement, { event: 'hold' }>,
  ): Promise<void> {
    if (outcome.kind === 'reconnect') await this.connections.refused(tx, connection, outcome.code);
    else this.logger.error(`${share.network} refuses every call (${codeOf(outcome)}): all shares to it wait.`);
    const affected = outcome.kind === 'reconnect' ? { memberId: share.memberId } : {};
    for (const other of await this.shares.waiting(tx, { ...affected, network: share.network })) {
      await this.movePublication.execute(tx, other, 'hold', this.changes(settlement));
    }
  }
}

function placeOf({ externalId, permalink }: Extract<PublishOutcome, { kind: 'published' }>) {
  return { externalId, permalink };
}

function codeOf(outcome: PublishOutcome): string | null {
  return 'code' in outcome ? outcome.code : null;
}

/** Kept for operators, in English. */
function messageOf(outcome: PublishOutcome): string | null {
  return 'message' in outcome ? inEnglish(sentenceOf(outcome.message)) : null;
}

/** Of what was tried once there is one post at most, and what was taken back is not there any more. */
function mayBeSecond({ attempts, state }: PublicationRecord): boolean {
  return attempts > 1 && state !== 'withdrawn';
}

/** What a member is told of what is live twice. @param posts where, as far as the network said it. */
function isTwice(network: string, posts: readonly string[]): Sentence {
  return say('It is on {network} twice: {posts}. Delete one of the two there; Take it back deletes both.', {
    network,
    posts: posts.join(' · '),
  });
}

/** Of what waited to say the same that has turned out to be live. */
function saidAlready(): { code: string; message: Sentence } {
  const message = say('Not shared: an earlier share of yours that says the same is live after all.');
  return { code: 'said_already', message };
}
