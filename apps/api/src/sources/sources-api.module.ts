import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { SourcesModule } from '#libs/sources';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { OriginsController } from './origins.controller.js';
import { SourcesController } from './sources.controller.js';

@Module({
  imports: [ContentModule, SourcesModule, EditsApiModule],
  controllers: [OriginsController, SourcesController],
})
export class SourcesApiModule {}
