import { Module } from '@nestjs/common';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { ContentModule } from '#libs/content';
import { TextReviewsModule } from '#libs/text-reviews';
import { ReviewsController } from './reviews.controller.js';
import { TextReviewsController } from './text-reviews.controller.js';

@Module({
  imports: [ApprovalQueueModule, ContentModule, TextReviewsModule],
  controllers: [ReviewsController, TextReviewsController],
})
export class ReviewsApiModule {}
