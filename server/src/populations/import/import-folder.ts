import { type Finding } from '@jifen/policies';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckReport } from './check-report.js';
import { type ImportMapping } from './mapping/import-mapping.js';
import { type Inspection } from './inspect-table.js';

/** Names of the files of an import. The upload and what is made of it may identify people: they never leave this folder. */
const UPLOAD = 'upload';
const INSPECTION = 'inspection.json';
const MAPPING = 'mapping.json';
const REPORT = 'report.json';
const ERRORS = 'errors.csv';
const SNAPSHOT = 'snapshot.image';

/** A mapping, complete or not. */
export interface SavedImportMapping {
  readonly mapping: ImportMapping;
  readonly findings: readonly Finding[];
}

/** The folder of one import, readable by the server's own account only. It goes when the import ends. */
export class ImportFolder {
  constructor(readonly path: string) {}

  /** Folders of all imports below the server's data. */
  static root(dataDir: string): string {
    return join(dataDir, 'imports');
  }

  static of(dataDir: string, id: string): ImportFolder {
    return new ImportFolder(join(ImportFolder.root(dataDir), id));
  }

  /** Ids of the imports that have a folder. */
  static ids(dataDir: string): string[] {
    const root = ImportFolder.root(dataDir);
    return existsSync(root) ? readdirSync(root) : [];
  }

  get upload(): string {
    return join(this.path, UPLOAD);
  }

  /** False once the import has ended, and on another server than that of the upload. */
  get hasUpload(): boolean {
    return existsSync(this.upload);
  }

  get errors(): string {
    return join(this.path, ERRORS);
  }

  get snapshot(): string {
    return join(this.path, SNAPSHOT);
  }

  make(): void {
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** What the upload holds; null until it has been read. */
  inspection(): Inspection | null {
    return this.read(INSPECTION) as Inspection | null;
  }

  writeInspection(inspection: Inspection): void {
    this.write(INSPECTION, JSON.stringify(inspection));
  }

  /** The mapping as it was last saved, with what it lacked then; null until there was one. */
  mapping(): SavedImportMapping | null {
    return this.read(MAPPING) as SavedImportMapping | null;
  }

  writeMapping(saved: SavedImportMapping): void {
    this.write(MAPPING, JSON.stringify(saved));
  }

  /** What the last check found; null until there was one. */
  report(): CheckReport | null {
    return this.read(REPORT) as CheckReport | null;
  }

  writeReport(report: CheckReport): void {
    this.write(REPORT, JSON.stringify(report));
  }

  writeErrors(csv: string): void {
    this.write(ERRORS, csv);
  }

  /** Takes back what a check made: it does not hold for another mapping. */
  forgetCheck(): void {
    for (const name of [REPORT, ERRORS, SNAPSHOT]) rmSync(join(this.path, name), { force: true });
  }

  /** Takes back everything but the upload. */
  forgetReading(): void {
    for (const name of [INSPECTION, MAPPING, 'table.csv']) rmSync(join(this.path, name), { force: true });
    this.forgetCheck();
  }

  /** Written whole or not at all. */
  private write(name: string, text: string): void {
    writeFileSync(join(this.path, `${name}.part`), text, { mode: 0o600 });
    renameSync(join(this.path, `${name}.part`), join(this.path, name));
  }

  private read(name: string): unknown {
    const path = join(this.path, name);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : null;
  }
}
