import { Module } from '@nestjs/common';
import { RetentionModule } from '#libs/retention';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ErasuresController } from './erasures.controller.js';
import { HoldsController } from './holds.controller.js';
import { ItemKeepingController } from './item-keeping.controller.js';
import { RetentionController } from './retention.controller.js';

@Module({
  imports: [EditsApiModule, RetentionModule],
  controllers: [ErasuresController, HoldsController, ItemKeepingController, RetentionController],
})
export class RetentionApiModule {}
