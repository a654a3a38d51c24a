import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '#libs/content';
import { GuidelinesModule } from '#libs/guidelines';
import { MediaModule } from '#libs/media';
import { Kinds, NotificationsModule } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { TopicsModule } from '#libs/topics';
import { DecideSuggestion } from './decide-suggestion.js';
import { MakeSuggestion } from './make-suggestion.js';
import { SameLinkQueries } from './same-link.queries.js';
import {
  SuggestionPublished,
  SuggestionWaits,
  SuggestionWasDeclined,
  SuggestionWasTaken,
} from './suggestion-notices.js';
import { SuggestionEntity } from './suggestion.entity.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { SuggestionRepository } from './suggestion.repository.js';
import { TakeBackSuggestion } from './take-back-suggestion.js';

const doors = [DecideSuggestion, MakeSuggestion, SuggestionQueries, TakeBackSuggestion];
const notices = [SuggestionWaits, SuggestionWasTaken, SuggestionWasDeclined, SuggestionPublished];

/** What members suggest to share, and what became of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SuggestionEntity]),
    ContentModule,
    GuidelinesModule,
    MediaModule,
    NotificationsModule,
    PeopleModule,
    TopicsModule,
  ],
  providers: [...doors, ...notices, SameLinkQueries, SuggestionRepository],
  exports: doors,
})
export class SuggestionsModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly waits: SuggestionWaits,
    private readonly taken: SuggestionWasTaken,
    private readonly declined: SuggestionWasDeclined,
    private readonly published: SuggestionPublished,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.waits, this.taken, this.declined, this.published);
  }
}
