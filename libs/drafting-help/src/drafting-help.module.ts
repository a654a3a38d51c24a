import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { FeedModule } from '#libs/feed';
import { GuidelinesModule } from '#libs/guidelines';
import { LinksModule } from '#libs/links';
import { PeopleModule } from '#libs/people';
import { PeopleNamedModule } from '#libs/people-named';
import { SecondReaderModule } from '#libs/second-reader';
import { TopicsModule } from '#libs/topics';
import { AskForHelp } from './ask-for-help.js';
import { ChangeDraftingHelp } from './change-drafting-help.js';
import { DraftingRequestEntity } from './drafting-request.entity.js';
import { DraftingSettingsEntity } from './drafting-settings.entity.js';
import { DraftingSettingsQueries } from './drafting-settings.queries.js';
import { DraftingRepository } from './drafting.repository.js';
import { HelpAuthor } from './help-author.js';
import { HelpMember } from './help-member.js';
import { SuggestedTexts } from './suggested-texts.js';

const doors = [ChangeDraftingHelp, DraftingSettingsQueries, HelpAuthor, HelpMember, SuggestedTexts];

/** The organisation's language model, asked for other words. It never decides: what it suggests is screened and marked. */
@Module({
  imports: [
    TypeOrmModule.forFeature([DraftingRequestEntity, DraftingSettingsEntity]),
    EditsModule,
    FeedModule,
    GuidelinesModule,
    LinksModule,
    PeopleModule,
    PeopleNamedModule,
    SecondReaderModule,
    TopicsModule,
  ],
  providers: [...doors, AskForHelp, DraftingRepository],
  exports: doors,
})
export class DraftingHelpModule {}
