import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecallEntity } from './recall.entity.js';
import { RecallQueries } from './recall.queries.js';
import { RecallRepository } from './recall.repository.js';

/** What an organisation has taken back; how that is carried out stands in the room `recall-work`. */
@Module({
  imports: [TypeOrmModule.forFeature([RecallEntity])],
  providers: [RecallQueries, RecallRepository],
  exports: [RecallQueries, RecallRepository],
})
export class RecallsModule {}
