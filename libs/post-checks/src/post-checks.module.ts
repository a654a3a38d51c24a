import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworksModule } from '#libs/networks';
import { Kinds, NotificationsModule } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { AskToRestore } from './ask-to-restore.js';
import { CheckPost } from './check-post.js';
import { LookAtPost } from './look-at-post.js';
import { NotePost } from './note-post.js';
import { PostCheckEntity } from './post-check.entity.js';
import { PostCheckQueries } from './post-check.queries.js';
import { PostCheckRepository } from './post-check.repository.js';
import { PostChanged, RestoreAsked } from './post-notices.js';
import { VisitPosts } from './visit-posts.js';

const doors = [AskToRestore, LookAtPost, PostCheckQueries, VisitPosts];

/** Whether what was published still stands at its network as it was approved. */
@Module({
  imports: [TypeOrmModule.forFeature([PostCheckEntity]), NetworksModule, NotificationsModule, PeopleModule],
  providers: [...doors, CheckPost, NotePost, PostCheckRepository, PostChanged, RestoreAsked],
  exports: doors,
})
export class PostChecksModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly postChanged: PostChanged,
    private readonly restoreAsked: RestoreAsked,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.postChanged, this.restoreAsked);
  }
}
