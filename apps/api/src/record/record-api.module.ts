import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { FeedModule } from '#libs/feed';
import { RecordModule } from '#libs/record';
import { CertificatesController } from './certificates.controller.js';
import { RecordsController } from './records.controller.js';
import { VersionsController } from './versions.controller.js';

@Module({
  imports: [ContentModule, FeedModule, RecordModule],
  controllers: [CertificatesController, RecordsController, VersionsController],
})
export class RecordApiModule {}
