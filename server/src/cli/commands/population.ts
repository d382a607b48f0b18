import {
  generatedHeader,
  generatedLine,
  generateRows,
  PopulationHash,
  populationHeaderLine,
  type SceneApplication,
} from '@jifen/policies';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { failure } from '../failure.js';
import { generationRequest, type PopulationOptions } from '../input/population-source.js';
import { shortHash } from '../output/policy-line.js';
import { type Terminal } from '../output/terminal.js';

/** What is generated, and where it goes. */
export interface GenerateOptions extends PopulationOptions {
  readonly title?: string;
  /** File to write; standard output where absent. */
  readonly out?: string;
}

/** Lines that are written together. */
const LINES_AT_ONCE = 500;

async function write(lines: Iterable<string>, stream: NodeJS.WritableStream): Promise<void> {
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0 && !stream.write(waiting.join(''))) await once(stream, 'drain');
    waiting = [];
  };
  for (const line of lines) {
    waiting.push(`${line}\n`);
    if (waiting.length === LINES_AT_ONCE) await flush();
  }
  await flush();
}

/** Writes a file beside its place first, so that a half-written one never stands there. */
async function writeFile(lines: Iterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  const stream = createWriteStream(unfinished, { flags: 'wx' });
  const done = finished(stream);
  try {
    await Promise.race([write(lines, stream), done]);
    stream.end();
    await done;
    await rename(unfinished, file);
  } catch (error) {
    stream.destroy();
    await done.catch(() => undefined);
    await rm(unfinished, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw failure(
      'FILE-NOT-WRITTEN',
      { zh: `文件写入失败：${reason}`, en: `The file cannot be written: ${reason}` },
      { zh: '检查路径、权限和磁盘空间', en: 'Check path, permission and disk space' },
      { file },
    );
  }
}

/** `jifen population`: generates residents and writes them as NDJSON, to a file or to the output. */
export async function population(options: GenerateOptions, terminal: Terminal): Promise<boolean> {
  const request = generationRequest(options);
  const digest = new PopulationHash(createHash('sha256'));
  const counts = { persons: 0, applications: 0 };
  let household = '';
  let households = 0;
  const lines = function* (): Generator<string> {
    const applications: SceneApplication[] = [];
    const hashed = (line: string): string => {
      digest.add(line);
      return line;
    };
    yield hashed(populationHeaderLine(generatedHeader(request)));
    for (const row of generateRows(request)) {
      if (row.kind === 'application') {
        applications.push(row);
        continue;
      }
      counts.persons += 1;
      // Persons of one household stand together.
      if (row.household !== household) households += 1;
      household = row.household;
      yield hashed(generatedLine(row));
    }
    for (const application of applications) {
      counts.applications += 1;
      yield hashed(generatedLine(application));
    }
  };
  if (options.out === undefined) {
    await write(lines(), process.stdout);
    return true;
  }
  await writeFile(lines(), options.out);
  const made = { file: options.out, ...counts, households, contentHash: digest.digest() };
  terminal.result(made, () => [
    terminal.say({
      zh: `${made.file}：${made.persons} 人，${made.households} 户，${made.applications} 份申请，${shortHash(made.contentHash)}`,
      en: `${made.file}: ${made.persons} persons, ${made.households} households, ${made.applications} applications, ${shortHash(made.contentHash)}`,
    }),
  ]);
  return true;
}
