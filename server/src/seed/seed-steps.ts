import { AccountsStep } from './accounts.step.js';
import { CountiesStep } from './counties.step.js';
import { PoliciesStep } from './policies.step.js';
import { PopulationsStep } from './populations.step.js';

/** Token of the list of steps, in their order. */
export const SEED_STEPS = 'jifen:seed-steps';

/** The steps, in the order in which they run. A feature adds its step at the end. */
export const seedSteps = [CountiesStep, AccountsStep, PoliciesStep, PopulationsStep];
