import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TopicsModule } from '#libs/topics';
import { FreezeEntity } from './freeze.entity.js';
import { FreezeQueries } from './freeze.queries.js';
import { FreezeRepository } from './freeze.repository.js';
import { LiftFreeze } from './lift-freeze.js';
import { FreezeRestored } from './freeze-restored.js';
import { StartFreeze } from './start-freeze.js';

const doors = [FreezeQueries, FreezeRestored, LiftFreeze, StartFreeze];

/** What an organisation has stopped publishing in a crisis. */
@Module({
  imports: [TypeOrmModule.forFeature([FreezeEntity]), TopicsModule],
  providers: [...doors, FreezeRepository],
  exports: doors,
})
export class FreezesModule {}
