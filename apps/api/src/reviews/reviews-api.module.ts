import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { ReviewsController } from './reviews.controller.js';

@Module({ imports: [ContentModule], controllers: [ReviewsController] })
export class ReviewsApiModule {}
