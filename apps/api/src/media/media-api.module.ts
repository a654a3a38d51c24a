import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { MediaController } from './media.controller.js';

@Module({ imports: [ContentModule], controllers: [MediaController] })
export class MediaApiModule {}
