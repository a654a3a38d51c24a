import { Module, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LinksModule } from '#libs/links';
import { NetworksModule } from '#libs/networks';
import { Kinds, NotificationsModule, type NotificationKind } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { AskToRestore } from './ask-to-restore.js';
import { AsSent } from './as-sent.js';
import { CheckPost } from './check-post.js';
import { ItemOfPost } from './item-of-post.queries.js';
import { LookAtPost } from './look-at-post.js';
import { NotePost } from './note-post.js';
import { OwnPostChanged, RestoreAsked } from './own-post-notices.js';
import { OwnPosts } from './own-posts.queries.js';
import { PostCheckEntity } from './post-check.entity.js';
import { PostCheckQueries } from './post-check.queries.js';
import { PostCheckRepository } from './post-check.repository.js';
import { PostChanged, PostGone } from './post-notices.js';
import { ReadSoon } from './read-soon.js';
import { VisitPosts } from './visit-posts.js';

/** In the order in which preferences list them. */
const KINDS: Type<NotificationKind>[] = [PostChanged, PostGone, OwnPostChanged, RestoreAsked];
const doors = [AskToRestore, LookAtPost, OwnPosts, PostCheckQueries, ReadSoon, VisitPosts];

/** Whether what was published still stands at its network as it was approved. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PostCheckEntity]),
    LinksModule,
    NetworksModule,
    NotificationsModule,
    PeopleModule,
  ],
  providers: [...doors, ...KINDS, AsSent, CheckPost, ItemOfPost, NotePost, PostCheckRepository],
  exports: doors,
})
export class PostChecksModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly module: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.kinds.register(...KINDS.map((kind) => this.module.get(kind)));
  }
}
