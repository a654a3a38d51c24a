import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { ChangeDeputy } from './change-deputy.js';
import { CheckDeputy } from './check-deputy.js';
import { Deputies } from './deputies.js';
import { DeputyEntity } from './deputy.entity.js';
import { DeputyQueries } from './deputy.queries.js';
import { DeputyRepository } from './deputy.repository.js';
import { EndDeputy } from './end-deputy.js';
import { EndWithPerson } from './end-with-person.js';
import { NameDeputy } from './name-deputy.js';
import { ResponsibilityEntity } from './responsibility.entity.js';

const doors = [ChangeDeputy, Deputies, DeputyQueries, EndDeputy, NameDeputy];

/** Who answers for what, and who stands in for whom while they are away. */
@Module({
  imports: [TypeOrmModule.forFeature([DeputyEntity, ResponsibilityEntity]), EditsModule, PeopleModule],
  providers: [...doors, CheckDeputy, DeputyRepository, EndWithPerson],
  exports: doors,
})
export class ResponsibilitiesModule {}
