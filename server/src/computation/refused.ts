import { type Finding } from '@jifen/policies';

/** A job cannot be done as it was asked for, and here is why. */
export class Refused extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(({ code }) => code).join(', '));
    this.name = 'Refused';
  }
}
