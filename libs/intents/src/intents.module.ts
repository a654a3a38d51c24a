import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttestationsModule } from '#libs/attestations';
import { EditsModule } from '#libs/edits';
import { FeedModule } from '#libs/feed';
import { FreezesModule } from '#libs/freezes';
import { GuidelinesModule } from '#libs/guidelines';
import { LinksModule } from '#libs/links';
import { PeopleModule } from '#libs/people';
import { TextReviewsModule } from '#libs/text-reviews';
import { AnswerIntent } from './answer-intent.js';
import { ChangeIntentSettings } from './change-intent-settings.js';
import { IntentEntity, IntentSettingsEntity } from './intent.entity.js';
import { IntentQueries } from './intent.queries.js';
import { IntentRepository } from './intent.repository.js';
import { LastLook } from './last-look.js';
import { OpenIntent } from './open-intent.js';
import { RecallIntents } from './recall-intents.js';

const doors = [AnswerIntent, ChangeIntentSettings, IntentQueries, OpenIntent, RecallIntents];

/** Cleared texts that members open elsewhere: counted as opened, never as published. */
@Module({
  imports: [
    TypeOrmModule.forFeature([IntentEntity, IntentSettingsEntity]),
    AttestationsModule,
    EditsModule,
    FeedModule,
    FreezesModule,
    GuidelinesModule,
    LinksModule,
    PeopleModule,
    TextReviewsModule,
  ],
  providers: [...doors, IntentRepository, LastLook],
  exports: doors,
})
export class IntentsModule {}
