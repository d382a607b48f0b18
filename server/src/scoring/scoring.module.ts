import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CountiesModule } from '../counties/counties.module.js';
import { VersionsModule } from '../versions/versions.module.js';
import { DecisionLog } from './decision-log.js';
import { ScoringDecision } from './decision.entity.js';
import { ScoreStreamService } from './score-stream.service.js';
import { ScoringController } from './scoring.controller.js';
import { ScoringService } from './scoring.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ScoringDecision]), CountiesModule, VersionsModule],
  controllers: [ScoringController],
  providers: [DecisionLog, ScoreStreamService, ScoringService],
})
export class ScoringModule {}
