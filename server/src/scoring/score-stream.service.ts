import { parseBy, parseJsonText, scorePerson, under } from '@jifen/policies';
import { Injectable } from '@nestjs/common';
import { type SignedInUser } from '../auth/signed-in-user.js';
import { ProblemError } from '../problems/problem-error.js';
import { problemBody } from '../problems/problem.js';
import { type LoadedVersion } from '../versions/version-store.js';
import { DecisionLog, type LoggedScore } from './decision-log.js';
import { decisionResult, scoreAnswer, scoreLineAnswer } from './score-answer.js';
import { ScoreLine } from './score-contract.js';
import { type StreamLine } from './score-stream.js';

/** Most persons that are scored, logged and answered together. */
const BATCH = 100;

/** An answer line, with what is to be logged of it; nothing where the line was refused. */
interface Answered {
  readonly text: string;
  readonly logged: LoggedScore | null;
}

/** What a stream is scored by. */
export interface StreamTarget {
  readonly loaded: LoadedVersion;
  readonly asOf: string;
  /** Full answers with explanations, instead of points by node. */
  readonly explain: boolean;
  /** Goes into the problems. */
  readonly requestId: string;
}

/** Scores a stream of persons, a line each. What is wrong with one line is said on its line, and the others go on. */
@Injectable()
export class ScoreStreamService {
  constructor(private readonly log: DecisionLog) {}

  /** Answers line by line, in order. Reads on only as fast as the answers are taken, and gives none that is not in the log. */
  async *answers(
    user: SignedInUser,
    target: StreamTarget,
    chunks: AsyncIterable<readonly StreamLine[]>,
  ): AsyncGenerator<string> {
    for await (const lines of chunks) {
      for (let start = 0; start < lines.length; start += BATCH) {
        const answers = lines.slice(start, start + BATCH).map((line) => answer(target, line));
        const logged = answers.flatMap((answered) => answered.logged ?? []);
        if (logged.length > 0) await this.log.append(user, target.loaded, target.asOf, 'stream', logged);
        yield answers.map(({ text }) => text).join('');
      }
    }
  }
}

function answer({ loaded, asOf, explain, requestId }: StreamTarget, line: StreamLine): Answered {
  const said = (value: object): string => `${JSON.stringify({ line: line.number, ...value })}\n`;
  try {
    const { id = null, facts } = readLine(line);
    const { score, findings } = scorePerson(loaded.policy, facts, asOf);
    if (!score) throw new ProblemError('PERSON-INVALID', { findings: under('/facts', findings) });
    const result = decisionResult(score);
    const value = explain
      ? scoreAnswer(loaded, score, { personId: id, withExplanation: true })
      : scoreLineAnswer(loaded, asOf, id, result);
    return { text: said(value), logged: { facts, result } };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { text: said({ problem: problemBody(error, requestId) }), logged: null };
  }
}

function readLine(line: StreamLine): ScoreLine {
  if ('tooLong' in line) throw new ProblemError('LINE-TOO-LONG');
  const json = parseJsonText(line.text);
  if (json.findings.length > 0) throw new ProblemError('LINE-INVALID', { findings: json.findings });
  const { value, findings } = parseBy(ScoreLine, json.value);
  if (!value) throw new ProblemError('LINE-INVALID', { findings });
  return value;
}
