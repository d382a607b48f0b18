import { parseCasesText, type PolicyCase } from '@jifen/policies';
import { dirname, join } from 'node:path';
import { CommandFailure } from '../failure.js';
import { located, type PolicyFile } from './policy-file.js';
import { readTextFile } from './text-file.js';

/** The cases beside a policy (`cases.json`), or those of the file that is named. What is wrong with the file ends the command. */
export async function readCases(policy: PolicyFile, named: string | undefined): Promise<readonly PolicyCase[]> {
  const file = named ?? join(dirname(policy.file), 'cases.json');
  const text = await readTextFile(file);
  const { value, findings } = parseCasesText(text);
  if (!value) throw new CommandFailure(located(file, text, findings));
  return value.cases;
}
