import { Module } from '@nestjs/common';
import { SecondReaderModule } from '#libs/second-reader';
import { SharesModule } from '#libs/shares';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { SecondReaderController } from './second-reader.controller.js';

@Module({ imports: [EditsApiModule, SecondReaderModule, SharesModule], controllers: [SecondReaderController] })
export class SecondReaderApiModule {}
