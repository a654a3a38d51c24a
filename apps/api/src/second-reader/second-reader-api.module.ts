import { Module } from '@nestjs/common';
import { SecondReaderModule } from '#libs/second-reader';
import { RecentTextsModule } from '#libs/recent-texts';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { SecondReaderController } from './second-reader.controller.js';

@Module({ imports: [EditsApiModule, SecondReaderModule, RecentTextsModule], controllers: [SecondReaderController] })
export class SecondReaderApiModule {}
