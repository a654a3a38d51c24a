import { Module } from '@nestjs/common';
import { SecondReaderModule } from '#libs/second-reader';
import { SharesModule } from '#libs/shares';
import { SecondReaderController } from './second-reader.controller.js';

@Module({ imports: [SecondReaderModule, SharesModule], controllers: [SecondReaderController] })
export class SecondReaderApiModule {}
