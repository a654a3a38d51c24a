import { Module } from '@nestjs/common';
import { OperationsQueries } from './operations.queries.js';

@Module({ providers: [OperationsQueries], exports: [OperationsQueries] })
export class OperationsModule {}
