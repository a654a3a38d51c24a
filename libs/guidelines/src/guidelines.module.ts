import { Module, type OnModuleInit } from '@nestjs/common';
import { ChoosePack } from './choose-pack.js';
import { GuidelineQueries } from './guideline.queries.js';
import { GuidelineRepository } from './guideline.repository.js';
import { ImportProducts } from './import-products.js';
import { ImportRegister } from './import-register.js';
import { MoveOwnRule } from './move-own-rule.js';
import { OwnGuidelineQueries } from './own-guideline.queries.js';
import { OwnRuleRepository } from './own-rule.repository.js';
import { OwnRulesInForce } from './own-rules-in-force.js';
import { OwnShelf } from './own-shelf.js';
import { OwnWordsQueries } from './own-words.queries.js';
import { PackShelf } from './pack-shelf.js';
import { PreviewOwnRule } from './preview-own-rule.js';
import { ProductRepository } from './product.repository.js';
import { ReadOwnRule } from './read-own-rule.js';
import { RegisterRepository } from './register.repository.js';
import { RemoveProduct } from './remove-product.js';
import { RemoveRegister } from './remove-register.js';
import { RoutedTexts } from './routed-texts.js';
import { RuleSets } from './rule-sets.js';
import { SaveOwnRule } from './save-own-rule.js';
import { SaveProduct } from './save-product.js';
import { SaveWordLists } from './save-word-lists.js';
import { ScreenText } from './screen-text.js';
import { ScreenTexts } from './screen-texts.js';
import { WhatIf } from './what-if.js';
import { WordListRepository } from './word-list.repository.js';

const verbs = [
  ChoosePack,
  GuidelineQueries,
  ImportProducts,
  ImportRegister,
  MoveOwnRule,
  OwnGuidelineQueries,
  PreviewOwnRule,
  RemoveProduct,
  RemoveRegister,
  RoutedTexts,
  RuleSets,
  SaveOwnRule,
  SaveProduct,
  SaveWordLists,
  ScreenText,
  ScreenTexts,
  WhatIf,
];
const inside = [
  GuidelineRepository,
  OwnRuleRepository,
  OwnRulesInForce,
  OwnShelf,
  OwnWordsQueries,
  PackShelf,
  ProductRepository,
  ReadOwnRule,
  RegisterRepository,
  WordListRepository,
];

@Module({ providers: [...verbs, ...inside], exports: verbs })
export class GuidelinesModule implements OnModuleInit {
  constructor(private readonly shelf: PackShelf) {}

  /** A process whose packs do not load must not start: it could not tell what to hold back. */
  async onModuleInit(): Promise<void> {
    await this.shelf.packs();
  }
}
