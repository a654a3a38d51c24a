import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { PageReviewsModule } from '#libs/page-reviews';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PageSnapshotsController } from './page-snapshots.controller.js';

@Module({ imports: [ContentModule, PageReviewsModule, PageSnapshotsModule], controllers: [PageSnapshotsController] })
export class PageSnapshotsApiModule {}
