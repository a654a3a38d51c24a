import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { MediaModule } from '#libs/media';
import { PeopleModule } from '#libs/people';
import { ChangeHoldEnd } from './change-hold-end.js';
import { ChangeRetention } from './change-retention.js';
import { EraseRecords } from './erase-records.js';
import { ErasedItemEntity } from './erased-item.entity.js';
import { ForecastQueries } from './forecast.queries.js';
import { HoldDays } from './hold-days.js';
import { HoldItem } from './hold-item.js';
import { HoldQueries } from './hold.queries.js';
import { ItemHoldEntity } from './item-hold.entity.js';
import { ItemHoldRepository } from './item-hold.repository.js';
import { ReleaseItem } from './release-item.js';
import { RetentionSettingsEntity } from './retention-settings.entity.js';
import { RetentionQueries } from './retention.queries.js';
import { RetentionRepository } from './retention.repository.js';

const doors = [
  ChangeHoldEnd,
  ChangeRetention,
  EraseRecords,
  ForecastQueries,
  HoldItem,
  HoldQueries,
  ReleaseItem,
  RetentionQueries,
];

/** How long records are kept, what keeps an item longer, and the sweep that erases the rest. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ErasedItemEntity, ItemHoldEntity, RetentionSettingsEntity]),
    EditsModule,
    MediaModule,
    PeopleModule,
  ],
  providers: [...doors, HoldDays, ItemHoldRepository, RetentionRepository],
  exports: doors,
})
export class RetentionModule {}
