import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { PeopleNamedModule } from '#libs/people-named';
import { TopicsModule } from '#libs/topics';
import { AskModel } from './ask-model.js';
import { ChangeSecondReader } from './change-second-reader.js';
import { ForgetRemarks } from './forget-remarks.js';
import { ModelEndpoint } from './model-endpoint.js';
import { ReadText } from './read-text.js';
import { SecondReaderSettingsEntity } from './second-reader-settings.entity.js';
import { SecondReaderQueries } from './second-reader.queries.js';
import { SecondReaderRepository } from './second-reader.repository.js';
import { SecondReadingEntity } from './second-reading.entity.js';

const doors = [AskModel, ChangeSecondReader, ForgetRemarks, ReadText, SecondReaderQueries];

/** A language model of the organisation's choice that reads what the rules pass. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SecondReaderSettingsEntity, SecondReadingEntity]),
    EditsModule,
    PeopleModule,
    PeopleNamedModule,
    TopicsModule,
  ],
  providers: [...doors, ModelEndpoint, SecondReaderRepository],
  exports: doors,
})
export class SecondReaderModule {}
