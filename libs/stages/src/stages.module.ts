import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ItemStageEntity } from './item-stage.entity.js';
import { ItemStages } from './item-stages.js';

@Module({ imports: [TypeOrmModule.forFeature([ItemStageEntity])], providers: [ItemStages], exports: [ItemStages] })
export class StagesModule {}
