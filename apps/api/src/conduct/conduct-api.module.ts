import { Module } from '@nestjs/common';
import { AttestationsModule } from '#libs/attestations';
import { ConductController } from './conduct.controller.js';

@Module({ imports: [AttestationsModule], controllers: [ConductController] })
export class ConductApiModule {}
