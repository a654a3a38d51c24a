import { Injectable } from '@nestjs/common';
import { CaseDeadline } from './case-deadline.js';
import { ConnectionEnding } from './connection-ending.js';
import { InvitationReminder } from './invitation-reminder.js';
import { ReviewOverdue } from './review-overdue.js';
import type { Reminder } from './reminder.js';
import { SeasonEnding } from './season-ending.js';

/** What people are reminded of, the most urgent first. */
@Injectable()
export class Reminders {
  readonly all: readonly Reminder[];

  constructor(
    caseDeadline: CaseDeadline,
    reviewOverdue: ReviewOverdue,
    connectionEnding: ConnectionEnding,
    invitation: InvitationReminder,
    seasonEnding: SeasonEnding,
  ) {
    this.all = [caseDeadline, reviewOverdue, connectionEnding, invitation, seasonEnding];
  }
}
