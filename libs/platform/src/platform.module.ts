import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '#libs/kernel';
import { Configuration } from './configuration.js';
import { dataSourceOptions, openDataSource } from './data-source.js';
import { Database } from './database.js';
import { GuardedFetch } from './guarded-fetch.js';
import { JobQueue } from './job-queue.js';
import { loadSecretKeys } from './secret-keys.js';
import { SecretBox } from './secret-box.js';

/** What every room stands on. Global, so that rooms' modules need not import it. */
@Module({})
export class PlatformModule {
  static forRoot(configuration: Configuration, clock: Clock = new SystemClock()): DynamicModule {
    const providers: Provider[] = [
      { provide: Configuration, useValue: configuration },
      { provide: Clock, useValue: clock },
      Database,
      { provide: JobQueue, useFactory: () => new JobQueue(configuration) },
      { provide: SecretBox, useFactory: () => loadSecretKeys(configuration).then((keys) => new SecretBox(keys)) },
      { provide: GuardedFetch, useFactory: () => new GuardedFetch(configuration.values.allowPrivateAddresses) },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          // Entities are those that the rooms' modules name.
          useFactory: () => ({ ...dataSourceOptions(configuration), autoLoadEntities: true, toRetry: () => false }),
          dataSourceFactory: (options) => openDataSource(options!),
        }),
      ],
      providers,
      exports: [Configuration, Clock, Database, JobQueue, SecretBox, GuardedFetch],
    };
  }
}
