import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';

/** Makes a clock injectable everywhere as {@link Clock}. */
@Module({})
export class ClockModule {
  static forRoot(clock: Clock): DynamicModule {
    return {
      module: ClockModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
