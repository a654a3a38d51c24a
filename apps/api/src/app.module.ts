import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import type { Clock } from '#libs/kernel';
import { LedgerModule } from '#libs/ledger';
import { PeopleModule } from '#libs/people';
import { PlatformModule, type Configuration } from '#libs/platform';
import { AccessGuard } from './access/access.guard.js';
import { Routes } from './access/routes.js';
import { validationPipe } from './fields/validation.pipe.js';
import { ProblemFilter } from './problems/problem.filter.js';

@Module({})
export class AppModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(configuration, clock), LedgerModule, PeopleModule, DiscoveryModule],
      providers: [
        Routes,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
