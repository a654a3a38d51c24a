import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { ImportsModule } from '#libs/imports';
import { ContentController } from './content.controller.js';

@Module({ imports: [ContentModule, ImportsModule], controllers: [ContentController] })
export class ContentApiModule {}
