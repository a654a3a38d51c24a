import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#libs/deliveries';
import { LedgerModule } from '#libs/ledger';
import { InstallationMetrics } from './installation-metrics.js';
import { InstallationQueries } from './installation.queries.js';
import { OperationsQueries } from './operations.queries.js';

@Module({
  imports: [DeliveriesModule, LedgerModule],
  providers: [InstallationMetrics, InstallationQueries, OperationsQueries],
  exports: [InstallationMetrics, OperationsQueries],
})
export class OperationsModule {}
