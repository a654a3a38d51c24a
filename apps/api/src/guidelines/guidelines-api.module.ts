import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { SharesModule } from '#libs/shares';
import { GuidelinesController } from './guidelines.controller.js';
import { RuleSetAnswers } from './rule-set-answers.js';
import { WhatIfController } from './what-if.controller.js';

@Module({
  imports: [GuidelinesModule, SharesModule],
  controllers: [GuidelinesController, WhatIfController],
  providers: [RuleSetAnswers],
})
export class GuidelinesApiModule {}
