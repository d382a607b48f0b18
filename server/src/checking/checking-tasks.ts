import { type BoundaryCases, type Coverage, type Finding, type PolicyCase, type PolicyDocument } from '@jifen/policies';

/** A policy as text, which costs whoever hands it over least, with everything it includes, by content hash. */
export interface PolicyText {
  /** The document as JSON. */
  readonly document: string;
  readonly included: readonly (readonly [hash: string, document: PolicyDocument])[];
}

/** A policy with the test cases of its draft. */
export interface PolicyWithCases extends PolicyText {
  /** Content hash of the document. */
  readonly contentHash: string;
  readonly cases: readonly PolicyCase[];
}

/** Every kind of work that a checking thread does: what goes in and what comes out. */
export interface CheckingTasks {
  /** Reads a JSON value as a policy document, in today's format. */
  read: {
    input: { readonly text: string };
    output:
      | {
          /** The document as JSON. */
          readonly document: string;
          readonly contentHash: string;
          /** What was done to open it. */
          readonly findings: readonly Finding[];
        }
      | { readonly document: null; readonly findings: readonly Finding[] };
  };
  /** Everything that the checks say. */
  check: { input: PolicyText; output: readonly Finding[] };
  /** What the cases show of the policy. */
  cover: { input: PolicyWithCases; output: Coverage };
  /** Persons who would show what no case shows; `asOf` is the day of evaluation. */
  propose: { input: PolicyWithCases & { readonly asOf: string }; output: BoundaryCases };
}

export type TaskName = keyof CheckingTasks;

/** To a checking thread, which does one task at a time. */
export type ToCheckingThread = {
  [Name in TaskName]: { readonly name: Name; readonly input: CheckingTasks[Name]['input'] };
}[TaskName];

/** What came of a task: its output, or the findings for which the policy cannot be run. */
export type TaskOutcome<Name extends TaskName> =
  | { readonly kind: 'done'; readonly output: CheckingTasks[Name]['output'] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** From a checking thread. */
export type FromCheckingThread =
  TaskOutcome<TaskName> | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
