import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CertificatesModule } from '#libs/certificates';
import { FeedModule } from '#libs/feed';
import { GuidelinesModule } from '#libs/guidelines';
import { LinksModule } from '#libs/links';
import { PeopleModule } from '#libs/people';
import { SecondReaderModule } from '#libs/second-reader';
import { ApprovedTexts } from './approved-texts.js';
import { AskReviewer } from './ask-reviewer.js';
import { DecideText } from './decide-text.js';
import { OwnTexts } from './own-texts.js';
import { ScreenOwnText } from './screen-own-text.js';
import { SealTexts } from './seal-texts.js';
import { SecondLook } from './second-look.js';
import { StillMeant } from './still-meant.js';
import { TextReviewEntity } from './text-review.entity.js';
import { TextReviewQueries } from './text-review.queries.js';
import { TextReviewRepository } from './text-review.repository.js';

const doors = [ApprovedTexts, AskReviewer, DecideText, OwnTexts, SealTexts, SecondLook, StillMeant, TextReviewQueries];

@Module({
  imports: [
    TypeOrmModule.forFeature([TextReviewEntity]),
    CertificatesModule,
    FeedModule,
    GuidelinesModule,
    LinksModule,
    PeopleModule,
    SecondReaderModule,
  ],
  providers: [...doors, ScreenOwnText, TextReviewRepository],
  exports: doors,
})
export class TextReviewsModule {}
