import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComputationModule } from '../computation/computation.module.js';
import { PopulationsModule } from '../populations/populations.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { SimulationAnalysisController } from './analysis/analysis.controller.js';
import { SimulationAnalysisService } from './analysis/analysis.service.js';
import { SimulationKind } from './simulation-kind.js';
import { Simulation } from './simulation.entity.js';
import { SimulationsController } from './simulations.controller.js';
import { SimulationsService } from './simulations.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Simulation]), ComputationModule, PopulationsModule, RunsModule],
  controllers: [SimulationsController, SimulationAnalysisController],
  providers: [SimulationAnalysisService, SimulationKind, SimulationsService],
})
export class SimulationsModule {}
