import { Module } from '@nestjs/common';
import { SourcesModule } from '#libs/sources';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { OriginsController } from './origins.controller.js';
import { SourcesController } from './sources.controller.js';

@Module({ imports: [SourcesModule, EditsApiModule], controllers: [OriginsController, SourcesController] })
export class SourcesApiModule {}
