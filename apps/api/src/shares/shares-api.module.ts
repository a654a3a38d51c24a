import { Module } from '@nestjs/common';
import { SharesModule } from '#libs/shares';
import { SharesController } from './shares.controller.js';

@Module({ imports: [SharesModule], controllers: [SharesController] })
export class SharesApiModule {}
