import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '#libs/kernel';
import { Configuration } from './configuration.js';
import { dataSourceOptions, openDataSource } from './data-source.js';
import { DatabaseClock } from './database-clock.js';
import { DatabaseSignals } from './database-signals.js';
import { Database } from './database.js';
import { GuardedFetch } from './guarded-fetch.js';
import { JobQueue } from './job-queue.js';
import { loadSecretKeys } from './secret-keys.js';
import { Schedules } from './schedules.js';
import { SecretBox } from './secret-box.js';
import { Signatures } from './signatures.js';

/** Both that seal and that sign stand on the same keys, read once. */
const SECRET_KEYS = Symbol('secret keys');

/**
 * What every room stands on. Global, so that rooms' modules need not import it. The time is the database's, unless a test
 * brings a clock of its own.
 */
@Module({})
export class PlatformModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    const providers: Provider[] = [
      { provide: Configuration, useValue: configuration },
      clock
        ? { provide: Clock, useValue: clock }
        : {
            provide: Clock,
            inject: [Database],
            useFactory: (database: Database) => new DatabaseClock(database).start(),
          },
      Database,
      DatabaseSignals,
      Schedules,
      { provide: JobQueue, useFactory: () => new JobQueue(configuration) },
      { provide: SECRET_KEYS, useFactory: () => loadSecretKeys(configuration) },
      { provide: SecretBox, inject: [SECRET_KEYS], useFactory: (keys: string) => new SecretBox(keys) },
      { provide: Signatures, inject: [SECRET_KEYS], useFactory: (keys: string) => new Signatures(keys) },
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
      exports: [
        Configuration,
        Clock,
        Database,
        DatabaseSignals,
        GuardedFetch,
        JobQueue,
        Schedules,
        SecretBox,
        Signatures,
      ],
    };
  }
}
