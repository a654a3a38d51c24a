import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PacksModule } from '#libs/packs';
import { PeopleModule } from '#libs/people';
import { ProductsModule } from '#libs/products';
import { MoveOwnRule } from './move-own-rule.js';
import { OwnPackEntity } from './own-pack.entity.js';
import { OwnRuleVersionEntity } from './own-rule-version.entity.js';
import { OwnRuleEntity } from './own-rule.entity.js';
import { OwnRuleQueries } from './own-rule.queries.js';
import { OwnRuleRepository } from './own-rule.repository.js';
import { OwnRulesInForce } from './own-rules-in-force.js';
import { ReadOwnRule } from './read-own-rule.js';
import { SaveOwnRule } from './save-own-rule.js';

const doors = [MoveOwnRule, OwnRuleQueries, OwnRuleRepository, ReadOwnRule, SaveOwnRule];
const entities = [OwnPackEntity, OwnRuleEntity, OwnRuleVersionEntity];

@Module({
  imports: [TypeOrmModule.forFeature(entities), PacksModule, PeopleModule, ProductsModule],
  providers: [...doors, OwnRulesInForce],
  exports: doors,
})
export class OwnRulesModule {}
