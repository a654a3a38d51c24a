import { Module } from '@nestjs/common';
import { RecordModule } from '#libs/record';
import { CertificatesOnPaperController } from './certificates-on-paper.controller.js';

@Module({
  imports: [RecordModule],
  controllers: [CertificatesOnPaperController],
})
export class RecordApiModule {}
