import { Injectable } from '@nestjs/common';
import { NoteAltered } from '#libs/feed';
import { Clock, inEnglish } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Clearance } from '../check-clearance.js';
import type { LateAnswer } from '../check-times.js';
import { MovePublication } from '../move-publication.js';
import { PublicationRepository } from '../publication.repository.js';
import type { ShareRecord } from '../share.js';

/** Why a try ends before its call. */
export type Refusal = Extract<Clearance, { cleared: false }> | LateAnswer;

/** Ends a try before its call: the share waits, is called off or has failed, as the refusal says. */
@Injectable()
export class RefuseShare {
  constructor(
    private readonly movePublication: MovePublication,
    private readonly noteAltered: NoteAltered,
    private readonly publications: PublicationRepository,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Transaction,
    { share, token }: { share: ShareRecord; token: string },
    { event, code, message, cleared: _, ...when }: Refusal,
  ): Promise<void> {
    await this.movePublication.execute(tx, share, event, { code, message, ...when }, { claimToken: token });
    await this.noteAltered.execute(tx, share.versionId, code);
    const end = { outcome: 'not_cleared', code, message: inEnglish(message) };
    await this.publications.endAttempt(tx, share.id, token, end, this.clock.now());
  }
}
