import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PageSnapshotsController } from './page-snapshots.controller.js';

@Module({ imports: [ContentModule, PageSnapshotsModule], controllers: [PageSnapshotsController] })
export class PageSnapshotsApiModule {}
