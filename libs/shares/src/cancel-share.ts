import { Injectable } from '@nestjs/common';
import { say, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { wrongState } from './share.errors.js';

/** Calls off a share that has not gone out. */
@Injectable()
export class CancelShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly movePublication: MovePublication,
  ) {}

  /** @throws DomainError not_found; conflict `wrong_state` once it goes out, went out or ended otherwise. */
  async execute(actor: Actor, shareId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true });
      const changes = { code: 'cancelled', message: say('Called off before it went out.') };
      const moved = await this.movePublication.execute(tx, share, 'cancel', changes, { actorId: actor.memberId });
      if (moved) return;
      throw wrongState(
        publication.state === 'scheduled' || publication.state === 'publishing'
          ? say('It is going out at this moment and can no longer be called off.')
          : say('Only a share that still waits can be called off.'),
      );
    });
  }
}
