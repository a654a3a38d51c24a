import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { RecordModule } from '#libs/record';
import { CertificatesController } from './certificates.controller.js';

@Module({
  imports: [FeedModule, RecordModule],
  controllers: [CertificatesController],
})
export class RecordApiModule {}
