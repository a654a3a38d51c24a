import { Injectable } from '@nestjs/common';
import { ApprovalDue } from './approval-due.js';
import { CaseDeadline } from './case-deadline.js';
import { ConnectionEnding } from './connection-ending.js';
import { DeputyBegins } from './deputy-begins.js';
import { HoldEnding } from './hold-ending.js';
import { IntentUnanswered } from './intent-unanswered.js';
import { InvitationReminder } from './invitation-reminder.js';
import { ItemExpiring } from './item-expiring.js';
import { ReviewOverdue } from './review-overdue.js';
import type { Reminder } from './reminder.js';
import { SeasonEnding } from './season-ending.js';

/** What people are reminded of, the most urgent first. */
@Injectable()
export class Reminders {
  readonly all: readonly Reminder[];

  constructor(
    caseDeadline: CaseDeadline,
    intentUnanswered: IntentUnanswered,
    approvalDue: ApprovalDue,
    reviewOverdue: ReviewOverdue,
    deputyBegins: DeputyBegins,
    holdEnding: HoldEnding,
    itemExpiring: ItemExpiring,
    connectionEnding: ConnectionEnding,
    invitation: InvitationReminder,
    seasonEnding: SeasonEnding,
  ) {
    this.all = [
      ...[caseDeadline, intentUnanswered, approvalDue, reviewOverdue, deputyBegins, holdEnding, itemExpiring],
      ...[connectionEnding, invitation, seasonEnding],
    ];
  }
}
