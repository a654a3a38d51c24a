import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { SharesModule } from '#libs/shares';
import { GuidelinesController } from './guidelines.controller.js';
import { OwnRulesController } from './own-rules.controller.js';
import { ProductsController } from './products.controller.js';
import { RegistersController } from './registers.controller.js';
import { RuleSetAnswers } from './rule-set-answers.js';
import { WhatIfController } from './what-if.controller.js';
import { WordsController } from './words.controller.js';

@Module({
  imports: [GuidelinesModule, SharesModule],
  controllers: [
    GuidelinesController,
    ProductsController,
    RegistersController,
    OwnRulesController,
    WhatIfController,
    WordsController,
  ],
  providers: [RuleSetAnswers],
})
export class GuidelinesApiModule {}
