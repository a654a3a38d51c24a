import { Module } from '@nestjs/common';
import { MediaModule } from '#libs/media';
import { PicturesModule } from '#libs/pictures';
import { MediaController } from './media.controller.js';

@Module({ imports: [MediaModule, PicturesModule], controllers: [MediaController] })
export class MediaApiModule {}
