import { type Bilingual } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { Comparison } from '../comparisons/comparison.entity.js';
import { ComparisonSetsService } from '../comparisons/sets/comparison-sets.service.js';
import { Database } from '../database/database.js';
import { RunStore } from '../runs/run-store.js';
import { Simulation } from '../simulations/simulation.entity.js';
import { comparisonSetTables, comparisonTables } from './comparison-tables.js';
import {
  comparisonManifestLines,
  comparisonSetManifestLines,
  simulationManifestLines,
  subjectTitle,
} from './export-book.js';
import { type ExportQuery } from './export-contract.js';
import { type ExportBook } from './export-table.js';
import { simulationTables } from './simulation-tables.js';
import { writeCsv } from './write-csv.js';
import { writeParquet } from './write-parquet.js';
import { writeXlsx } from './write-xlsx.js';

/** A file to be sent. */
export interface ExportFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Writes kept runs as files, and remembers who took them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly runs: RunStore,
    private readonly sets: ComparisonSetsService,
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async comparison(user: SignedInUser, id: string, query: ExportQuery): Promise<ExportFile> {
    const { manifest, result, county, countyCode } = await this.runs.get(Comparison, user, id);
    const [a, b] = [subjectTitle(manifest.a), subjectTitle(manifest.b)];
    const practice = county.practice || manifest.a.practice || manifest.b.practice;
    const book: ExportBook = {
      title: { zh: `对比：从「${a.zh}」到「${b.zh}」`, en: `Comparison from "${a.en}" to "${b.en}"` },
      manifest: comparisonManifestLines(manifest, { runId: id, practice, k: query.k }),
      manifestHash: manifest.manifestHash,
      tables: comparisonTables(result, query.k),
    };
    return this.#file(user, { kind: 'comparison', id, county: countyCode }, book, query);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE`, `COMPARISON-SET-REFUSED` */
  async comparisonSet(user: SignedInUser, id: string, query: ExportQuery): Promise<ExportFile> {
    const { manifest, practice, ab, ac } = await this.sets.load(user, id);
    const [a, b, c] = [subjectTitle(manifest.a), subjectTitle(manifest.b), subjectTitle(manifest.c)];
    const book: ExportBook = {
      title: {
        zh: `三份并列：「${a.zh}」「${b.zh}」「${c.zh}」`,
        en: `Side by side: "${a.en}", "${b.en}", "${c.en}"`,
      },
      manifest: comparisonSetManifestLines(manifest, { runId: `${ab.id} ${ac.id}`, practice, k: query.k }),
      manifestHash: manifest.manifestHash,
      tables: comparisonSetTables(ab.result, ac.result, query.k),
    };
    return this.#file(user, { kind: 'comparison', id: ab.id, county: ab.countyCode }, book, query);
  }

  /** @throws {ProblemError} `RESOURCE-UNKNOWN`, `COUNTY-OUT-OF-SCOPE` */
  async simulation(user: SignedInUser, id: string, query: ExportQuery): Promise<ExportFile> {
    const { manifest, result, county, countyCode } = await this.runs.get(Simulation, user, id);
    const policy = subjectTitle(manifest.policy);
    const practice = county.practice || manifest.policy.practice;
    const book: ExportBook = {
      title: { zh: `模拟：${policy.zh}`, en: `Simulation of ${policy.en}` },
      manifest: simulationManifestLines(manifest, { runId: id, practice, k: query.k }),
      manifestHash: manifest.manifestHash,
      tables: simulationTables(result, query.k),
    };
    return this.#file(user, { kind: 'simulation', id, county: countyCode }, book, query);
  }

  async #file(
    user: SignedInUser,
    { kind, id, county }: { readonly kind: 'comparison' | 'simulation'; readonly id: string; readonly county: string },
    book: ExportBook,
    { format, k }: ExportQuery,
  ): Promise<ExportFile> {
    const content = await write(book, format);
    await this.database.inTransaction((manager) =>
      this.audit.append(manager, {
        actor: { id: user.id, displayName: user.displayName },
        action: `${kind}.exported`,
        target: { kind, id },
        county,
        summary: exported(book.title, format, k),
        detail: { format, k, manifestHash: book.manifestHash, bytes: content.length },
      }),
    );
    return { name: `${kind}-${id.slice(0, 8)}.${format}`, content };
  }
}

async function write(book: ExportBook, format: ExportQuery['format']): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return writeCsv(book);
    case 'xlsx':
      return writeXlsx(book);
    case 'parquet':
      return writeParquet(book);
  }
}

function exported(title: Bilingual, format: string, k: number): Bilingual {
  const name = format.toUpperCase();
  return {
    zh: `导出${name}：${title.zh}（小群体 k = ${k}）`,
    en: `Exported as ${name}: ${title.en} (small groups k = ${k})`,
  };
}
