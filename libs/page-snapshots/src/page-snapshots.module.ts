import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LookAtPage } from './look-at-page.js';
import { PageHold } from './page-hold.js';
import { PageQueries } from './page.queries.js';
import { PageRepository } from './page.repository.js';
import { PageSnapshotEntity } from './page-snapshot.entity.js';
import { PageWatchEntity } from './page-watch.entity.js';
import { ReadPage } from './read-page.js';
import { VisitPages } from './visit-pages.js';
import { WatchPages } from './watch-pages.js';

const doors = [LookAtPage, PageHold, PageQueries, VisitPages, WatchPages];

/** The pages behind links: what they said when content was approved, and whether they still do. */
@Module({
  imports: [TypeOrmModule.forFeature([PageSnapshotEntity, PageWatchEntity])],
  providers: [...doors, PageRepository, ReadPage],
  exports: doors,
})
export class PageSnapshotsModule {}
