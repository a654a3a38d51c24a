import { Module } from '@nestjs/common';
import { ExcerptsModule } from '#libs/excerpts';
import { HoldsModule } from '#libs/holds';
import { MediaModule } from '#libs/media';
import { PeopleModule } from '#libs/people';
import { SignInModule } from '#libs/sign-in';
import { TextReviewsModule } from '#libs/text-reviews';
import { EraseOnRequest } from './erase-on-request.js';
import { LiftHold } from './lift-hold.js';
import { PersonRecords } from './person-records.queries.js';
import { PlaceHold } from './place-hold.js';
import { RightsQueries } from './rights.queries.js';
import { TakeArchive } from './take-archive.js';

const doors = [EraseOnRequest, LiftHold, PlaceHold, RightsQueries, TakeArchive];

@Module({
  imports: [ExcerptsModule, HoldsModule, MediaModule, PeopleModule, SignInModule, TextReviewsModule],
  providers: [...doors, PersonRecords],
  exports: doors,
})
export class RightsModule {}
