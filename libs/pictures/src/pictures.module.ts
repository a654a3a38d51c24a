import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { MediaModule } from '#libs/media';
import { PictureQueries } from './picture.queries.js';
import { ShowPicture } from './show-picture.js';

@Module({ imports: [MediaModule, FeedModule], providers: [PictureQueries, ShowPicture], exports: [ShowPicture] })
export class PicturesModule {}
