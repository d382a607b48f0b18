import { PopulationPerson } from '@jifen/policies';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Persons of a population file from the `skip`-th on, at most `take`. Reads no further than it has to. */
export async function readPersons(content: Buffer, skip: number, take: number): Promise<PopulationPerson[]> {
  const source = Readable.from([content]);
  const plain = source.pipe(createGunzip());
  const persons: PopulationPerson[] = [];
  // The first line is the header; persons stand before the applications.
  let line = -1;
  try {
    for await (const text of createInterface({ input: plain, crlfDelay: Infinity })) {
      line += 1;
      if (line <= skip) continue;
      const { success, data } = PopulationPerson.safeParse(JSON.parse(text));
      if (!success) break;
      persons.push(data);
      if (persons.length === take) break;
    }
  } finally {
    source.destroy();
    plain.destroy();
  }
  return persons;
}
