import { Module, type OnModuleInit } from '@nestjs/common';
import { ChoosePack } from './choose-pack.js';
import { GuidelineQueries } from './guideline.queries.js';
import { GuidelineRepository } from './guideline.repository.js';
import { PackShelf } from './pack-shelf.js';
import { RoutedTexts } from './routed-texts.js';
import { RuleSets } from './rule-sets.js';
import { ScreenText } from './screen-text.js';
import { ScreenTexts } from './screen-texts.js';

const verbs = [ChoosePack, GuidelineQueries, RoutedTexts, RuleSets, ScreenText, ScreenTexts];

@Module({ providers: [...verbs, GuidelineRepository, PackShelf], exports: verbs })
export class GuidelinesModule implements OnModuleInit {
  constructor(private readonly shelf: PackShelf) {}

  /** A process whose packs do not load must not start: it could not tell what to hold back. */
  async onModuleInit(): Promise<void> {
    await this.shelf.packs();
  }
}
