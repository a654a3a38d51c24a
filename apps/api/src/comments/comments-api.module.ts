import { Module } from '@nestjs/common';
import { CommentsModule } from '#libs/comments';
import { CommentsController } from './comments.controller.js';

@Module({ imports: [CommentsModule], controllers: [CommentsController] })
export class CommentsApiModule {}
