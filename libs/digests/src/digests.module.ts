import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FeedModule } from '#libs/feed';
import { Kinds, NotificationsModule } from '#libs/notifications';
import { ComposeDigests } from './compose-digests.js';
import { DigestEntity } from './digest.entity.js';
import { DigestRepository } from './digest.repository.js';
import { NewContent } from './new-content.js';
import { PassOverDigests } from './pass-over-digests.js';
import { PlanDigests } from './plan-digests.js';

@Module({
  imports: [TypeOrmModule.forFeature([DigestEntity]), FeedModule, NotificationsModule],
  providers: [ComposeDigests, DigestRepository, NewContent, PassOverDigests, PlanDigests],
  exports: [ComposeDigests, PassOverDigests],
})
export class DigestsModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly newContent: NewContent,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.newContent);
  }
}
