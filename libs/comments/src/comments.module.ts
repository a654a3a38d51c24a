import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '#libs/content';
import { Kinds, NotificationsModule } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { CommentEntity } from './comment.entity.js';
import { CommentQueries } from './comment.queries.js';
import { CommentRepository } from './comment.repository.js';
import { CommentVisitEntity } from './comment-visit.entity.js';
import { CommentWritten } from './comment-written.js';
import { SettleComment } from './settle-comment.js';
import { WriteComment } from './write-comment.js';

const doors = [CommentQueries, SettleComment, WriteComment];

/** What reviewers and authors say to each other at the words of a version. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CommentEntity, CommentVisitEntity]),
    ContentModule,
    NotificationsModule,
    PeopleModule,
  ],
  providers: [...doors, CommentRepository, CommentWritten],
  exports: doors,
})
export class CommentsModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly written: CommentWritten,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.written);
  }
}
