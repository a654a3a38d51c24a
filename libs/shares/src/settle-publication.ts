import { Injectable, Logger } from '@nestjs/common';
import { Clock, inEnglish, say } from '#libs/kernel';
import { sentenceOf, type PublishOutcome } from '#libs/network-contract';
import { Connections, Networks } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import { RecallQueries, RecallRepository } from '#libs/recalls';
import type { Clearance } from './check-clearance.js';
import { MovePublication } from './move-publication.js';
import { LATE_ANSWER, settle, type Settlement } from './outcome.rules.js';
import { PublicationRepository, type Changes } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';
import type { PublicationRecord, ShareRecord } from './share.js';

/** A try to publish that one worker holds. */
export interface Claim {
  organisationId: string;
  share: ShareRecord;
  publication: PublicationRecord;
  token: string;
  clearance: Extract<Clearance, { cleared: true }>;
}

/** Records how a try ended, and what follows for the member's connection and for other shares that wait. */
@Injectable()
export class SettlePublication {
  private readonly logger = new Logger(SettlePublication.name);

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly movePublication: MovePublication,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly recalls: RecallQueries,
    private readonly recallWork: RecallRepository,
    private readonly clock: Clock,
  ) {}

  async execute(claim: Claim, outcome: PublishOutcome): Promise<void> {
    const { organisationId, share, token } = claim;
    await this.database.within(organisationId, async (tx) => {
      const settlement = await this.decide(tx, claim, outcome);
      const end = { outcome: outcome.kind, code: codeOf(outcome), message: messageOf(outcome) };
      await this.publications.endAttempt(tx, share.id, token, end, this.clock.now());
      const changes = this.changes(settlement);
      const moved = await this.movePublication.execute(tx, share, settlement.event, changes, { claimToken: token });
      if (!moved) await this.adoptLate(tx, claim, settlement);
      else if (settlement.event === 'hold') await this.holdOthers(tx, claim, outcome, settlement);
    });
  }

  private async decide(tx: Transaction, { share, publication, clearance }: Claim, outcome: PublishOutcome) {
    const adapter = this.networks.get(share.network);
    const attempts = await this.publications.attempts(tx, share.id);
    return settle(outcome, {
      now: this.clock.now(),
      network: adapter.network,
      label: adapter.label,
      edition: adapter.edition,
      tellsForMs: adapter.tellsForMs,
      startedAt: publication.claimedAt ?? this.clock.now(),
      connectedAt: clearance.connection.connectedAt,
      earlier: attempts.filter((one) => one.number < publication.attempts).map((one) => one.outcome ?? 'unknown'),
      jitter: Math.random(),
    });
  }

  private changes(settlement: Settlement): Changes {
    const { event: _event, ...changes } = settlement;
    return settlement.event === 'publish' ? { ...changes, publishedAt: this.clock.now() } : changes;
  }

  /**
   * The sweep gave this try up while its answer was on the way. An answer that says "live" is still the truth: what waits
   * to be sent again, or is made ready for it, because somebody looked too early, would go out twice; and what they left
   * at that, or called off, or could not be sent once more, is out all the same. What was taken back since stays so.
   */
  private async adoptLate(tx: Transaction, { share, publication }: Claim, settlement: Settlement): Promise<void> {
    const now = await this.publications.find(tx, share.id);
    const ours = now?.state === 'unknown' && now.attempts === publication.attempts;
    const waits = now?.state === 'scheduled' || now?.state === 'held';
    this.logger.warn(`Share ${share.id}: the answer (${settlement.event}) came after the try was given up.`);
    if (settlement.event !== 'publish') return;
    const ended = now?.state === 'failed' || now?.state === 'withdrawn';
    if (ours || waits) await this.movePublication.execute(tx, share, 'confirm', this.changes(settlement));
    else if (ended && now.publishedAt === null) await this.surface(tx, share, settlement);
    else if (now?.state === 'publishing' && now.claimToken) await this.takeBack(tx, share, now.claimToken, settlement);
  }

  /** A recall of its content goes on with it at once. */
  private async surface(tx: Transaction, share: ShareRecord, settlement: Settlement): Promise<void> {
    const message = say('The network’s answer came late: it is live after all.');
    const changes = { ...this.changes(settlement), code: LATE_ANSWER, message };
    if (!(await this.movePublication.execute(tx, share, 'surface', changes))) return;
    const recall = await this.recalls.over(tx, share.itemId);
    if (recall) await this.recallWork.takeUpAgain(tx, recall.id, this.clock.now());
  }

  /** From whoever is just making the next try ready: noting its call in its place leaves nothing for it to send. */
  private async takeBack(tx: Transaction, share: ShareRecord, claimToken: string, settlement: Settlement) {
    const at = this.clock.now();
    if (!(await this.publications.arm(tx, share.id, claimToken, at))) return;
    await this.movePublication.execute(tx, share, 'publish', this.changes(settlement), { claimToken });
    const end = { outcome: 'not_cleared', code: 'LATE_ANSWER', message: null };
    await this.publications.endAttempt(tx, share.id, claimToken, end, at);
  }

  /** What stops this share stops others too: they wait instead of being refused one by one. */
  private async holdOthers(
    tx: Transaction,
    { share, clearance }: Claim,
    outcome: PublishOutcome,
    settlement: Extract<Settlement, { event: 'hold' }>,
  ): Promise<void> {
    if (outcome.kind === 'reconnect') await this.connections.refused(tx, clearance.connection, outcome.code);
    else this.logger.error(`${share.network} refuses every call (${codeOf(outcome)}): all shares to it wait.`);
    const affected = outcome.kind === 'reconnect' ? { memberId: share.memberId } : {};
    for (const other of await this.shares.waiting(tx, { ...affected, network: share.network })) {
      await this.movePublication.execute(tx, other, 'hold', this.changes(settlement));
    }
  }
}

function codeOf(outcome: PublishOutcome): string | null {
  return 'code' in outcome ? outcome.code : null;
}

/** Kept for operators, in English. */
function messageOf(outcome: PublishOutcome): string | null {
  return 'message' in outcome ? inEnglish(sentenceOf(outcome.message)) : null;
}
