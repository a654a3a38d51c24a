import { Module } from '@nestjs/common';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { GuidelinesModule } from '#libs/guidelines';
import { RecentTextsModule } from '#libs/recent-texts';
import { GuidelinesController } from './guidelines.controller.js';
import { QualityController } from './quality.controller.js';
import { RuleSetAnswers } from './rule-set-answers.js';
import { WhatIfController } from './what-if.controller.js';

@Module({
  imports: [EditsApiModule, GuidelinesModule, RecentTextsModule],
  controllers: [GuidelinesController, QualityController, WhatIfController],
  providers: [RuleSetAnswers],
})
export class GuidelinesApiModule {}
