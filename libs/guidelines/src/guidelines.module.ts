import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProductsModule } from '#libs/products';
import { ChoosePack } from './choose-pack.js';
import { GuidelineQueries } from './guideline.queries.js';
import { GuidelineRepository } from './guideline.repository.js';
import { KeptPackEntity } from './kept-pack.entity.js';
import { MoveOwnRule } from './move-own-rule.js';
import { OwnPackEntity } from './own-pack.entity.js';
import { OwnRuleVersionEntity } from './own-rule-version.entity.js';
import { OwnRuleEntity } from './own-rule.entity.js';
import { OwnRuleQueries } from './own-rule.queries.js';
import { OwnRuleRepository } from './own-rule.repository.js';
import { OwnRulesInForce } from './own-rules-in-force.js';
import { OwnShelf } from './own-shelf.js';
import { OwnWordsQueries } from './own-words.queries.js';
import { PackChoiceEntity } from './pack-choice.entity.js';
import { PackShelf } from './pack-shelf.js';
import { PreviewOwnRule } from './preview-own-rule.js';
import { ReadOwnRule } from './read-own-rule.js';
import { RoutedTextEntity } from './routed-text.entity.js';
import { RoutedTexts } from './routed-texts.js';
import { RuleSets } from './rule-sets.js';
import { SaveOwnRule } from './save-own-rule.js';
import { ScreenText } from './screen-text.js';
import { ScreenTexts } from './screen-texts.js';
import { WhatIf } from './what-if.js';

const verbs = [
  ChoosePack,
  GuidelineQueries,
  MoveOwnRule,
  OwnRuleQueries,
  PreviewOwnRule,
  RoutedTexts,
  RuleSets,
  SaveOwnRule,
  ScreenText,
  ScreenTexts,
  WhatIf,
];
const entities = [
  KeptPackEntity,
  OwnPackEntity,
  OwnRuleEntity,
  OwnRuleVersionEntity,
  PackChoiceEntity,
  RoutedTextEntity,
];
const inside = [
  GuidelineRepository,
  OwnRuleRepository,
  OwnRulesInForce,
  OwnShelf,
  OwnWordsQueries,
  PackShelf,
  ReadOwnRule,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), ProductsModule],
  providers: [...verbs, ...inside],
  exports: verbs,
})
export class GuidelinesModule implements OnModuleInit {
  constructor(private readonly shelf: PackShelf) {}

  /** A process whose packs do not load must not start: it could not tell what to hold back. */
  async onModuleInit(): Promise<void> {
    await this.shelf.packs();
  }
}
