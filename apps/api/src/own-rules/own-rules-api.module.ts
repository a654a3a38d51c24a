import { Module } from '@nestjs/common';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { GuidelinesModule } from '#libs/guidelines';
import { OwnRulesModule } from '#libs/own-rules';
import { OwnRulesController } from './own-rules.controller.js';

@Module({ imports: [EditsApiModule, GuidelinesModule, OwnRulesModule], controllers: [OwnRulesController] })
export class OwnRulesApiModule {}
