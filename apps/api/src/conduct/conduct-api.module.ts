import { Module } from '@nestjs/common';
import { AttestationsModule } from '#libs/attestations';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ConductController } from './conduct.controller.js';

@Module({ imports: [AttestationsModule, EditsApiModule], controllers: [ConductController] })
export class ConductApiModule {}
