import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { AcceptPage } from './accept-page.js';

/** What reviewers decide about pages that changed since content with a link to them was approved. */
@Module({ imports: [ContentModule, PageSnapshotsModule], providers: [AcceptPage], exports: [AcceptPage] })
export class PageReviewsModule {}
