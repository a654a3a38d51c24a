import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { InvitationsModule } from '#libs/invitations';
import { LeaderboardsModule } from '#libs/leaderboards';
import { Kinds, NotificationsModule } from '#libs/notifications';
import { ApprovalDue } from './approval-due.js';
import { CaseDeadline } from './case-deadline.js';
import { ConnectionEnding } from './connection-ending.js';
import { DeputyBegins } from './deputy-begins.js';
import { HoldEnding } from './hold-ending.js';
import { IntentUnanswered } from './intent-unanswered.js';
import { InvitationReminder } from './invitation-reminder.js';
import { ItemExpiring } from './item-expiring.js';
import { Remind } from './remind.js';
import { ReminderEntity } from './reminder.entity.js';
import { ReminderQueries } from './reminder.queries.js';
import { ReminderRepository } from './reminder.repository.js';
import { Reminders } from './reminders.js';
import { ReviewOverdue } from './review-overdue.js';
import { SeasonEnding } from './season-ending.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReminderEntity]),
    ApprovalQueueModule,
    InvitationsModule,
    LeaderboardsModule,
    NotificationsModule,
  ],
  providers: [
    ApprovalDue,
    CaseDeadline,
    ConnectionEnding,
    DeputyBegins,
    HoldEnding,
    IntentUnanswered,
    InvitationReminder,
    ItemExpiring,
    Remind,
    ReminderQueries,
    ReminderRepository,
    Reminders,
    ReviewOverdue,
    SeasonEnding,
  ],
  exports: [Remind],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly reminders: Reminders,
  ) {}

  onModuleInit(): void {
    this.kinds.register(...this.reminders.all);
  }
}
