import { Module, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Kinds, NotificationsModule, type NotificationKind } from '#libs/notifications';
import { Concern } from './concern.queries.js';
import { ItemSentBack } from './item-sent-back.js';
import { ReviewWaits } from './review-waits.js';

/** In the order in which preferences list them. */
const KINDS: Type<NotificationKind>[] = [ReviewWaits, ItemSentBack];

/** What people are told of: one file a kind. */
@Module({ imports: [NotificationsModule], providers: [...KINDS, Concern] })
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly module: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.kinds.register(...KINDS.map((kind) => this.module.get(kind)));
  }
}
