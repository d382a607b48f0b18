import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type AppConfig } from '../config/app-config.js';
import { type EmbeddedDatabase } from './embedded/embedded-database.js';
import { Database } from './database.js';
import { openDataSource } from './open-data-source.js';

/** Opens the database and makes {@link Database} injectable everywhere. */
@Module({})
export class DatabaseModule {
  static forRoot(config: AppConfig, embedded: Promise<EmbeddedDatabase> | null): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ type: 'postgres' as const, autoLoadEntities: true, toRetry: () => false }),
          dataSourceFactory: async (options) => openDataSource(config, options?.entities, embedded),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
