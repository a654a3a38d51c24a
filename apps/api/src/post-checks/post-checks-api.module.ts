import { Module } from '@nestjs/common';
import { PostChecksModule } from '#libs/post-checks';
import { PostChecksController } from './post-checks.controller.js';

@Module({ imports: [PostChecksModule], controllers: [PostChecksController] })
export class PostChecksApiModule {}
