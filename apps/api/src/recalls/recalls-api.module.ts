import { Module } from '@nestjs/common';
import { RecallWorkModule } from '#libs/recall-work';
import { RecallReport } from './recall-report.js';
import { RecallsController } from './recalls.controller.js';

@Module({ imports: [RecallWorkModule], controllers: [RecallsController], providers: [RecallReport] })
export class RecallsApiModule {}
