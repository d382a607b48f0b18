import { type SceneRound } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { chinaToday } from '../versions/china-today.js';
import { StoredRound } from './scene-round.entity.js';

/** The round of a scene that counts today. */
export interface CurrentRound {
  readonly id: string;
  /** Id of the scene in the policy. */
  readonly sceneId: string;
  readonly title: string;
  readonly places: SceneRound;
  /** Its last day has not passed yet; where no round of the scene is open, the latest one stands for it. */
  readonly isOpen: boolean;
}

/** Finds the rounds whose places an edit would touch. */
@Injectable()
export class CurrentRounds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One round for each scene of which the county has registered any: an open one if there is one, else the latest. */
  async of(countyCode: string): Promise<CurrentRound[]> {
    const rounds = await this.database.manager.find(StoredRound, {
      where: { countyCode },
      order: { createdAt: 'DESC' },
    });
    const today = chinaToday(this.clock);
    const current = new Map<string, CurrentRound>();
    for (const { id, sceneId, title, places, schedule } of rounds) {
      const isOpen = schedule.steps.some(({ last }) => last >= today);
      const known = current.get(sceneId);
      if (!known || (isOpen && !known.isOpen)) current.set(sceneId, { id, sceneId, title, places, isOpen });
    }
    return [...current.values()];
  }
}
