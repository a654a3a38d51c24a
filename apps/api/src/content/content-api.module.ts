import { Module } from '@nestjs/common';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { ContentModule } from '#libs/content';
import { FeedModule } from '#libs/feed';
import { ImportsModule } from '#libs/imports';
import { LinkPagesModule } from '#libs/link-pages';
import { ReachModule } from '#libs/reach';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { AudienceController } from './audience.controller.js';
import { ContentController } from './content.controller.js';
import { PagesController } from './pages.controller.js';

@Module({
  imports: [
    ApprovalQueueModule,
    ContentModule,
    FeedModule,
    ImportsModule,
    LinkPagesModule,
    ReachModule,
    EditsApiModule,
  ],
  controllers: [AudienceController, PagesController, ContentController],
})
export class ContentApiModule {}
