import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AnnexesModule } from './annexes/annexes.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthGuard } from './auth/auth.guard.js';
import { AuthModule } from './auth/auth.module.js';
import { RolesGuard } from './auth/roles.guard.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { type Clock } from './clock/clock.js';
import { ClockModule } from './clock/clock.module.js';
import { ComparisonsModule } from './comparisons/comparisons.module.js';
import { type AppConfig } from './config/app-config.js';
import { ConfigModule } from './config/config.module.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { CountiesModule } from './counties/counties.module.js';
import { DatabaseModule } from './database/database.module.js';
import { type EmbeddedDatabase } from './database/embedded/embedded-database.js';
import { EffectsModule } from './effects/effects.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FactsModule } from './facts/facts.module.js';
import { HealthModule } from './health/health.module.js';
import { BodyGuard } from './http/body.guard.js';
import { PersonsModule } from './persons/persons.module.js';
import { PoliciesModule } from './policies/policies.module.js';
import { PopulationImportsModule } from './populations/import/imports.module.js';
import { GenerationModule } from './populations/generation/generation.module.js';
import { PopulationsModule } from './populations/populations.module.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { SchemaPipe } from './problems/schema.pipe.js';
import { ScenesModule } from './scenes/scenes.module.js';
import { ScoringModule } from './scoring/scoring.module.js';
import { SeedModule } from './seed/seed.module.js';
import { SimulationsModule } from './simulations/simulations.module.js';
import { UsersModule } from './users/users.module.js';
import { VersionsModule } from './versions/versions.module.js';
import { WorksheetsModule } from './worksheets/worksheets.module.js';

const features = [
  HealthModule,
  AuthModule,
  UsersModule,
  CountiesModule,
  AuditModule,
  PoliciesModule,
  VersionsModule,
  PersonsModule,
  PopulationsModule,
  GenerationModule,
  PopulationImportsModule,
  CalendarModule,
  ScoringModule,
  SimulationsModule,
  FactsModule,
  ScenesModule,
  ComparisonsModule,
  ExportsModule,
  EffectsModule,
  WorksheetsModule,
  AnnexesModule,
  ConsultationsModule,
];

/** The whole server. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig, clock: Clock, embedded: Promise<EmbeddedDatabase> | null): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule.forRoot(clock),
        DatabaseModule.forRoot(config, embedded),
        ...features,
        SeedModule,
      ],
      providers: [
        // In this order: who is it, may they, and only then is the body read.
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: RolesGuard },
        { provide: APP_GUARD, useClass: BodyGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
