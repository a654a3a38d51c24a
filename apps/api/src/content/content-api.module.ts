import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { ImportsModule } from '#libs/imports';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ContentController } from './content.controller.js';

@Module({ imports: [ContentModule, ImportsModule, EditsApiModule], controllers: [ContentController] })
export class ContentApiModule {}
