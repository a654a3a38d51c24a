import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { NotificationRepository } from './notification.repository.js';

/** Takes what a member was told as read, or as unread again. What is read is not mailed any more. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  /** One thing of the member's inbox, with all that is shown as one with it. @throws DomainError not_found. */
  async execute(actor: Actor, id: string, read: boolean): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const at = read ? this.clock.now() : null;
      if (!(await this.notifications.markGroup(tx, actor.memberId, id, at))) throw DomainError.notFound('notification');
    });
  }

  /** Everything that was told by then; what came since, unseen, stays unread. */
  async all(actor: Actor, until: Date | null): Promise<void> {
    const now = this.clock.now();
    await this.database.within(actor, (tx) => this.notifications.markAll(tx, actor.memberId, until ?? now, now));
  }
}
