import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { OwnRulesModule } from '#libs/own-rules';
import { OwnRulesController } from './own-rules.controller.js';

@Module({ imports: [GuidelinesModule, OwnRulesModule], controllers: [OwnRulesController] })
export class OwnRulesApiModule {}
