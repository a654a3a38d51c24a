import { Module } from '@nestjs/common';
import { ResealAll } from './reseal-all.js';
import { SealRepository } from './seal.repository.js';

@Module({ providers: [ResealAll, SealRepository], exports: [ResealAll] })
export class SealsModule {}
