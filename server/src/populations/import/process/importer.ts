/*
 * An importing process: it reads an upload, or turns it into a snapshot, and ends. A process of its own, because a hostile file may take
 * memory, time, or a library down with it, and because whoever cancels must not wait.
 */
import { imageChunks, partsOf, type Snapshot } from '@jifen/policies';
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { messageOf, stackOf } from '../../../errors/thrown.js';
import { checkReport } from '../check-report.js';
import { TableConversion } from '../convert/convert-table.js';
import { errorsCsv } from '../convert/error-list.js';
import { Pseudonyms } from '../convert/pseudonyms.js';
import { ImportFolder } from '../import-folder.js';
import { ImportRefused } from '../import-refused.js';
import { inspectTable } from '../inspect-table.js';
import { readHeadings } from '../table/headings.js';
import { withRecords } from '../table/open-records.js';
import { readTable } from '../table/read-table.js';
import { type FromImporter, type ImportPhase, type ToImporter } from './importer-messages.js';

/** Milliseconds between two reports of progress. */
const TELL_EVERY = 200;

const send = (message: FromImporter): void => void process.send?.(message);

let told = 0;
function tell(phase: ImportPhase, done: number, of: number): void {
  const now = performance.now();
  if (now - told < TELL_EVERY) return;
  told = now;
  send({ kind: 'progress', progress: { phase, done, of } });
}

async function inspect({ folder: path, sheet }: Extract<ToImporter, { kind: 'inspect' }>): Promise<void> {
  const folder = new ImportFolder(path);
  const table = await readTable(path, folder.upload, sheet, (done, of) => tell('reading', done, of));
  folder.writeInspection(inspectTable(table, (done, of) => tell('inspecting', done, of)));
}

function convert({ folder: path, plan, key }: Extract<ToImporter, { kind: 'convert' }>): void {
  const folder = new ImportFolder(path);
  const inspection = folder.inspection();
  if (!inspection) throw new Error('The upload has not been read');
  const { table, headings, rows } = inspection;
  const complete = { ...plan, headings: headings.names, isWorkbook: table.kind === 'xlsx', capacity: rows };
  const pseudonyms = new Pseudonyms(Buffer.from(key, 'base64'));
  const conversion = withRecords(table, (records) => {
    readHeadings(records);
    return new TableConversion(complete, pseudonyms).run(records, (done) => tell('checking', done, rows));
  });
  const report = checkReport(conversion, plan.mapping);
  folder.writeErrors(errorsCsv(conversion.errors.kept));
  if (conversion.snapshot && report.canConfirm) writeImage(folder, conversion.snapshot);
  folder.writeReport(report);
}

function writeImage(folder: ImportFolder, snapshot: Snapshot): void {
  tell('storing', 0, 0);
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const partial = `${folder.snapshot}.part`;
  const file = openSync(partial, 'w', 0o600);
  try {
    for (const chunk of imageChunks(partsOf(snapshot, digest)))
      for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, folder.snapshot);
}

async function work(message: ToImporter): Promise<FromImporter> {
  try {
    if (message.kind === 'inspect') await inspect(message);
    else convert(message);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof ImportRefused) return { kind: 'refused', finding: error.finding };
    return { kind: 'failed', message: messageOf(error), stack: stackOf(error) };
  }
}

process.once('message', (message: ToImporter) => {
  void work(message).then((outcome) => process.send?.(outcome, () => process.disconnect()));
});
process.once('disconnect', () => process.exit());
