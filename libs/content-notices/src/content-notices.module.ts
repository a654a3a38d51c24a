import { Module, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { ApprovalRoutesModule } from '#libs/approval-routes';
import { Kinds, NotificationsModule, type NotificationKind } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { SourcesModule } from '#libs/sources';
import { ApprovalCondition } from './approval-condition.js';
import { ApprovalUnmanned } from './approval-unmanned.js';
import { ContentAltered } from './content-altered.js';
import { DeputyNamed } from './deputy-named.js';
import { Involved } from './involved.queries.js';
import { ItemRecalled, ItemRetired } from './item-taken-out.js';
import { PageChanged } from './page-changed.js';
import { SourceStopped } from './source-stopped.js';

/** In the order in which preferences list them, after those of the notices. */
const KINDS: Type<NotificationKind>[] = [
  SourceStopped,
  ApprovalCondition,
  ApprovalUnmanned,
  DeputyNamed,
  PageChanged,
  ContentAltered,
  ItemRetired,
  ItemRecalled,
];

/** What people are told of where content comes from and who approves it: one file a kind. */
@Module({
  imports: [ApprovalQueueModule, ApprovalRoutesModule, NotificationsModule, PeopleModule, SourcesModule],
  providers: [...KINDS, Involved],
})
export class ContentNoticesModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly module: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.kinds.register(...KINDS.map((kind) => this.module.get(kind)));
  }
}
