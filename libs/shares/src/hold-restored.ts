import { Injectable } from '@nestjs/common';
import { Clock, say, type Sentence } from '#libs/kernel';
import { Networks } from '#libs/networks';
import type { Transaction } from '#libs/platform';
import { nextLook, RESTORED_HOLD } from '#libs/publications';
import { MovePublication } from './move-publication.js';
import { PublicationRepository } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';

/**
 * After a backup was restored: whatever waited in it may have gone out since, which only the network and the member
 * know. It is held until the member answers; what was on its way is unknown.
 */
@Injectable()
export class HoldRestored {
  constructor(
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly movePublication: MovePublication,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /** @returns how many now wait for their members. */
  async execute(tx: Transaction): Promise<{ held: number; unknown: number }> {
    const counts = { held: 0, unknown: 0 };
    for (const publication of await this.publications.unsettled(tx)) {
      const share = await this.shares.find(tx, publication.shareId);
      if (!share) continue;
      const { label, tellsForMs } = this.networks.get(share.network);
      const message = told(label);
      const { shareId, claimToken, claimedAt } = publication;
      if (publication.state === 'publishing' && claimToken) {
        const now = this.clock.now();
        const lookUpAt = nextLook(claimedAt ?? now, now, tellsForMs);
        const changes = { code: 'restored', message, lookUpAt };
        await this.movePublication.execute(tx, share, 'lose', changes, { claimToken });
        const end = { outcome: 'unknown', code: 'RESTORED', message: null };
        await this.publications.endAttempt(tx, shareId, claimToken, end, this.clock.now());
        counts.unknown += 1;
      } else {
        await this.movePublication.execute(tx, share, 'doubt', { holdKey: RESTORED_HOLD, code: 'restored', message });
        counts.held += 1;
      }
    }
    return counts;
  }
}

function told(network: string): Sentence {
  return say(
    'Vouchsafe was restored from a backup, and this may have gone out after that backup was made. Look on {network} whether the post is there, then say so here; until then nothing is sent.',
    { network },
  );
}
