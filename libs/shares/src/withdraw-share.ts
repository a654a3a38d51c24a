import { Injectable } from '@nestjs/common';
import { DomainError, say, type Actor } from '#libs/kernel';
import { Connections, Networks, type ConnectionRecord, type WithdrawOutcome } from '#libs/networks';
import { Database } from '#libs/platform';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { notConnected, wrongState } from './share.errors.js';
import type { ShareRecord } from './share.js';

/** Deletes a published share at the network. */
@Injectable()
export class WithdrawShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly movePublication: MovePublication,
    private readonly connections: Connections,
    private readonly networks: Networks,
  ) {}

  /**
   * @throws DomainError not_found; conflict `wrong_state`, `address_unknown`, `not_connected`, `network_refused`;
   * rate_limited; unavailable `network_unreachable`, after which it may simply be tried again.
   */
  async execute(actor: Actor, shareId: string): Promise<void> {
    const { share, externalId, connection } = await this.find(actor, shareId);
    const adapter = this.networks.get(share.network);
    const holder = this.connections.holder(connection);
    if (!holder) throw notConnected(adapter.label);
    const outcome = await adapter.withdraw(holder, externalId);
    if (outcome.kind === 'reconnect') {
      await this.database.within(actor, (tx) => this.connections.refused(tx, connection, outcome.code));
    }
    if (outcome.kind !== 'withdrawn') throw refusal(outcome, adapter.label);
    await this.database.within(actor, (tx) =>
      this.movePublication.execute(
        tx,
        share,
        'takeBack',
        { code: 'taken_back', message: say('It was deleted on {network}.', { network: adapter.label }) },
        { actorId: actor.memberId },
      ),
    );
  }

  private find(
    actor: Actor,
    shareId: string,
  ): Promise<{ share: ShareRecord; externalId: string; connection: ConnectionRecord }> {
    return this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true });
      if (publication.state !== 'published') throw wrongState(say('Only a share that is out can be taken back.'));
      const { label } = this.networks.get(share.network);
      if (!publication.externalId) {
        const detail = say('{network} did not say which post it is, so it can only be deleted there.', {
          network: label,
        });
        throw DomainError.conflict('address_unknown', detail);
      }
      const connection = await this.connections.usable(tx, share.memberId, share.network);
      if (!connection) throw notConnected(label);
      return { share, externalId: publication.externalId, connection };
    });
  }
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
