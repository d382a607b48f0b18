import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { ComputationModule } from '../computation/computation.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { CurrentRounds } from './current-rounds.js';
import { RankingsService } from './rankings.service.js';
import { RoundsService } from './rounds.service.js';
import { StoredRanking } from './scene-ranking.entity.js';
import { StoredRound } from './scene-round.entity.js';
import { ScenesController } from './scenes.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([StoredRound, StoredRanking]),
    AuditModule,
    ComputationModule,
    PopulationsModule,
    RunsModule,
    VersionsModule,
  ],
  controllers: [ScenesController],
  providers: [CurrentRounds, RankingsService, RoundsService],
  exports: [CurrentRounds, RoundsService],
})
export class ScenesModule {}
