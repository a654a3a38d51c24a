import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '#libs/people';
import { ChooseSharingTimes } from './choose-sharing-times.js';
import { ForgetSharingTimes } from './forget-sharing-times.js';
import { SharingTimesEntity } from './sharing-times.entity.js';
import { SharingTimesRepository } from './sharing-times.repository.js';

const doors = [ChooseSharingTimes, SharingTimesRepository];

/** When members share, and when not: their quiet hours, how many a day, how late, and their weekly slots. */
@Module({
  imports: [TypeOrmModule.forFeature([SharingTimesEntity]), PeopleModule],
  providers: [...doors, ForgetSharingTimes],
  exports: doors,
})
export class PublishingTimesModule {}
