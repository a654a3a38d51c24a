import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { textAt } from '#libs/captions';
import { Clock, say } from '#libs/kernel';
import { ShareLinks } from '#libs/links';
import type { LookUpOutcome } from '#libs/network-contract';
import { Connections, Networks } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import { nextLook, ON_ITS_WAY_MS, type PublicationRecord, type ShareRecord, unconfirmed } from '#libs/publications';
import { DoubtRepository, NOT_THERE } from './doubt.repository.js';
import { MovePublication } from './move-publication.js';
import { PublicationRepository, type AttemptRecord } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';

/** Those that wait behind them are asked about at the next round. */
const MOST = 50;
/** How many are asked about at once. */
const AT_ONCE = 10;
/** A server that keeps us waiting longer tells nothing; other organisations wait behind this one. */
const PATIENCE_MS = 5_000;
/** Who died while asking leaves it to the next round after this. */
const PAUSE_MS = 60_000;

interface Doubt {
  share: ShareRecord;
  firstTry: Date;
  lastTry: Date;
}

/**
 * Asks networks that can tell what became of posts whose fate nobody knows. One that stands there is published; one that
 * does not, and that the network would take only once, is sent again by the usual way, which looks anew whether it may
 * go out. Where nothing settles it the member is still the one who says.
 */
@Injectable()
export class LookUpUnknown {
  private readonly logger = new Logger(LookUpUnknown.name);

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly doubts: DoubtRepository,
    private readonly movePublication: MovePublication,
    private readonly links: ShareLinks,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string): Promise<void> {
    const now = this.clock.now();
    const next = new Date(now.getTime() + PAUSE_MS);
    const taken = await this.database.within(organisationId, (tx) => this.doubts.takeToLookUp(tx, now, next, MOST));
    const begun = performance.now();
    for (let from = 0; from < taken.length && performance.now() - begun < PATIENCE_MS; from += AT_ONCE) {
      await Promise.all(taken.slice(from, from + AT_ONCE).map((one) => this.settle(organisationId, one)));
    }
  }

  private async settle(organisationId: string, publication: PublicationRecord): Promise<void> {
    const doubt = await this.database.within(organisationId, (tx) => this.doubtOf(tx, publication));
    if (!doubt) return;
    const outcome = await this.ask(organisationId, doubt);
    await this.database.within(organisationId, (tx) => this.draw(tx, doubt, outcome));
  }

  private async doubtOf(tx: Transaction, { shareId }: PublicationRecord): Promise<Doubt | null> {
    const share = await this.shares.find(tx, shareId);
    const open = (await this.publications.attempts(tx, shareId)).filter(mayHaveArrived);
    const [first, last] = [open[0], open.at(-1)];
    if (share && first && last) return { share, firstTry: first.startedAt, lastTry: last.startedAt };
    await this.doubts.lookUpNext(tx, shareId, null);
    return null;
  }

  private async ask(organisationId: string, { share, firstTry }: Doubt): Promise<LookUpOutcome> {
    const adapter = this.networks.get(share.network);
    const { holder, link, since } = await this.database.within(organisationId, async (tx) => {
      const connection = await this.connections.usable(tx, share.memberId, share.network);
      const card = share.linkPlacement === 'article' ? share.linkId : null;
      return {
        holder: connection?.id === share.connectionId ? this.connections.holder(connection) : null,
        link: card && (await this.links.urlOf(tx, card)),
        since: connection?.connectedAt,
      };
    });
    if (!holder) return { kind: 'untold' };
    const text = textAt(share.network, share.text, link);
    try {
      const outcome = await Promise.race([
        adapter.lookUp(holder, { key: share.id, text, since: firstTry }),
        wait(PATIENCE_MS, { kind: 'untold' } as const, { ref: false }),
      ]);
      // Connected anew since: the post may stand under another account of the member's.
      return outcome.kind === 'absent' && since && since > firstTry ? { kind: 'untold' } : outcome;
    } catch (error) {
      this.logger.error(`What became of share ${share.id} could not be asked: ${(error as Error).message}`);
      return { kind: 'untold' };
    }
  }

  private async draw(tx: Transaction, { share, firstTry, lastTry }: Doubt, outcome: LookUpOutcome): Promise<void> {
    const now = this.clock.now();
    if (outcome.kind === 'there') {
      const { externalId, permalink } = outcome;
      const code = 'found_there';
      await this.movePublication.execute(tx, share, 'confirm', { externalId, permalink, publishedAt: lastTry, code });
      return;
    }
    const { tellsForMs } = this.networks.get(share.network);
    const settled = now.getTime() - lastTry.getTime() >= ON_ITS_WAY_MS;
    const inTime = now.getTime() - firstTry.getTime() < tellsForMs;
    if (outcome.kind === 'absent' && settled && inTime) {
      const message = say('It had not arrived at the network, and is sent again.');
      const moved = await this.movePublication.execute(tx, share, 'miss', { dueAt: now, code: 'not_there', message });
      if (moved) await this.doubts.noteAbsent(tx, share.id);
      return;
    }
    const next = nextLook(firstTry, now, tellsForMs);
    if (next) await this.doubts.lookUpNext(tx, share.id, next);
    else await this.doubts.askMember(tx, share.id, unconfirmed(this.networks.get(share.network).label));
  }
}

/** Only tries of which we do not know the end count; the others did not arrive, for certain. */
function mayHaveArrived({ outcome }: AttemptRecord): boolean {
  return outcome === null || outcome === 'unknown' || outcome === NOT_THERE;
}
