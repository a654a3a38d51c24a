import { Module } from '@nestjs/common';
import { RetentionModule } from '#libs/retention';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ItemKeepingController } from './item-keeping.controller.js';
import { RetentionController } from './retention.controller.js';

@Module({ imports: [EditsApiModule, RetentionModule], controllers: [ItemKeepingController, RetentionController] })
export class RetentionApiModule {}
