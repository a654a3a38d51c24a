import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ErasureRequestEntity } from './erasure-request.entity.js';
import { HoldRepository } from './hold.repository.js';
import { LegalHoldEntity } from './legal-hold.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ErasureRequestEntity, LegalHoldEntity])],
  providers: [HoldRepository],
  exports: [HoldRepository],
})
export class HoldsModule {}
