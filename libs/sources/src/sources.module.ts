import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '#libs/content';
import { EditsModule } from '#libs/edits';
import { ImportsModule } from '#libs/imports';
import { MediaModule } from '#libs/media';
import { PeopleModule } from '#libs/people';
import { TopicsModule } from '#libs/topics';
import { ChangeSource } from './change-source.js';
import { CheckFeed } from './check-feed.js';
import { FetchPictures } from './fetch-pictures.js';
import { FollowChanges } from './follow-changes.js';
import { FollowSource } from './follow-source.js';
import { LookAtSource } from './look-at-source.js';
import { ReadAddress } from './read-address.js';
import { SourceAccess } from './source-access.js';
import { SourceEntryEntity } from './source-entry.entity.js';
import { SourceEntryRepository } from './source-entry.repository.js';
import { SourceEntity } from './source.entity.js';
import { SourceQueries } from './source.queries.js';
import { SourceRepository } from './source.repository.js';
import { TakeEntries } from './take-entries.js';
import { VisitSources } from './visit-sources.js';

const doors = [ChangeSource, CheckFeed, FollowSource, LookAtSource, SourceQueries, VisitSources];
const inside = [
  FetchPictures,
  FollowChanges,
  ReadAddress,
  SourceAccess,
  SourceEntryRepository,
  SourceRepository,
  TakeEntries,
];

/** Feeds that an organisation follows: each entry becomes a draft of somebody, and none goes to review by itself. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SourceEntity, SourceEntryEntity]),
    ContentModule,
    EditsModule,
    ImportsModule,
    MediaModule,
    PeopleModule,
    TopicsModule,
  ],
  providers: [...doors, ...inside],
  exports: doors,
})
export class SourcesModule {}
