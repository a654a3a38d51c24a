import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { ExcerptsModule } from '#libs/excerpts';
import { OwnRulesModule } from '#libs/own-rules';
import { PacksModule } from '#libs/packs';
import { ChoosePack } from './choose-pack.js';
import { GuidelineQueries } from './guideline.queries.js';
import { GuidelineRepository } from './guideline.repository.js';
import { KeptFindings } from './kept-findings.js';
import { KeptPackEntity } from './kept-pack.entity.js';
import { OwnShelf } from './own-shelf.js';
import { OwnWordsQueries } from './own-words.queries.js';
import { PackChoiceEntity } from './pack-choice.entity.js';
import { PreviewOwnRule } from './preview-own-rule.js';
import { ReadersWords } from './readers-words.js';
import { RoutedTextEntity } from './routed-text.entity.js';
import { RoutedTexts } from './routed-texts.js';
import { RuleSets } from './rule-sets.js';
import { ScreenText } from './screen-text.js';
import { ScreenTexts } from './screen-texts.js';
import { SealFindings } from './seal-findings.js';
import { WhatIf } from './what-if.js';

const verbs = [
  ChoosePack,
  GuidelineQueries,
  KeptFindings,
  PreviewOwnRule,
  ReadersWords,
  RoutedTexts,
  RuleSets,
  ScreenText,
  ScreenTexts,
  SealFindings,
  WhatIf,
];
const entities = [KeptPackEntity, PackChoiceEntity, RoutedTextEntity];
const inside = [GuidelineRepository, OwnShelf, OwnWordsQueries];

@Module({
  imports: [EditsModule, ExcerptsModule, TypeOrmModule.forFeature(entities), OwnRulesModule, PacksModule],
  providers: [...verbs, ...inside],
  exports: verbs,
})
export class GuidelinesModule {}
