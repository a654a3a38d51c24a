import { Module } from '@nestjs/common';
import { OperationsModule } from '#libs/operations';
import { SharesModule } from '#libs/shares';
import { OperationsController } from './operations.controller.js';

@Module({ imports: [OperationsModule, SharesModule], controllers: [OperationsController] })
export class OperationsApiModule {}
