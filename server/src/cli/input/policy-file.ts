import {
  type CompiledPolicy,
  compilePolicy,
  type Finding,
  hasErrors,
  libraryOf,
  parsePolicyText,
  PointerLocator,
  type PolicyDocument,
  policyHash,
  type PolicyLibrary,
} from '@jifen/policies';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandFailure, type FileFinding } from '../failure.js';
import { readTextFile, unreadable } from './text-file.js';

/** A policy document as it lies in its file. */
export interface PolicyFile {
  readonly file: string;
  readonly document: PolicyDocument;
  readonly contentHash: string;
  /** The same findings with the lines that they lead to. */
  locate(findings: readonly Finding[]): FileFinding[];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Findings of a JSON text with file, line and column. */
export function located(file: string, text: string, findings: readonly Finding[]): FileFinding[] {
  if (findings.length === 0) return [];
  const locator = new PointerLocator(text);
  return findings.map((finding) => {
    const place = finding.code === 'DOCUMENT-SYNTAX' ? locator.syntaxError() : locator.locate(finding.pointer);
    return { ...finding, file, ...place };
  });
}

/** Reads a policy: a file, or a folder with a `policy.json` in it. What is wrong with its structure ends the command. */
export async function readPolicyFile(path: string): Promise<PolicyFile> {
  const file = (await isFolder(path)) ? join(path, 'policy.json') : path;
  const text = await readTextFile(file);
  const { value: document, findings } = parsePolicyText(text);
  if (!document) throw new CommandFailure(located(file, text, findings));
  return { file, document, contentHash: policyHash(document), locate: (list) => located(file, text, list) };
}

/** The JSON files in a folder, and the `policy.json` of the folders in it. */
async function candidatesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.json'))
    .map((entry) => join(folder, entry.name, ...(entry.isDirectory() ? ['policy.json'] : [])))
    .sort();
}

async function documentsIn(folder: string): Promise<PolicyDocument[]> {
  const documents: PolicyDocument[] = [];
  for (const file of await candidatesIn(folder)) {
    const text = await readTextFile(file).catch(() => '');
    // Files that are no policy, or a broken one, are no part of the library; who needs them is told that they are missing.
    const { value } = parsePolicyText(text);
    if (value) documents.push(value);
  }
  return documents;
}

/**
 * Policies that others may include: those in the folder `library` and its folders, or, where none is named, those beside the policy
 * and beside the folder it lies in.
 */
export async function libraryFor(file: PolicyFile, library: string | undefined): Promise<PolicyLibrary> {
  if (library !== undefined) {
    return libraryOf(
      await documentsIn(library).catch((error: unknown) => {
        throw unreadable(library, error);
      }),
    );
  }
  const own = dirname(resolve(file.file));
  const folders = [...new Set([own, dirname(own)])];
  return libraryOf((await Promise.all(folders.map((folder) => documentsIn(folder).catch(() => [])))).flat());
}

/** Reads and compiles a policy, ready to score. What stands against it ends the command. */
export async function loadPolicy(path: string, library: string | undefined): Promise<CompiledPolicy> {
  const file = await readPolicyFile(path);
  const { policy, findings } = compilePolicy(file.document, await libraryFor(file, library));
  if (!policy || hasErrors(findings)) throw new CommandFailure(file.locate(findings));
  return policy;
}
