import { readFileSync } from 'node:fs';

/**
 * One case of a suite. `expected` is absent where the suite leaves the result to json-logic-js; `fails` where it expects an error.
 *
 * @typedef {{ description: string, rule: unknown, data: unknown, expected?: unknown, fails?: true }} SuiteCase
 */

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `[rule, data, expected]`, or `[rule, data]` to be compared with json-logic-js only. */
function fromList(list, description) {
  const [rule, data, expected] = list;
  return [{ description, rule, data, ...(list.length > 2 ? { expected } : {}) }];
}

/** CertLogic: one expression and what it gives on several data. */
function fromAssertions({ certLogicExpression, assertions, ...named }) {
  return assertions.map((assertion) => ({
    description: [named.name, assertion.message].filter(Boolean).join(': '),
    rule: assertion.certLogicExpression ?? certLogicExpression,
    data: assertion.data,
    ...('expected' in assertion ? { expected: assertion.expected } : {}),
  }));
}

function fromObject(entry) {
  if (Array.isArray(entry.assertions)) return fromAssertions(entry);
  for (const key of ['cases', 'tests']) if (Array.isArray(entry[key])) return casesOf(entry[key]);
  if (!('rule' in entry) && !('logic' in entry)) return [];
  const wanted = ['result', 'expected'].find((key) => key in entry);
  return [
    {
      description: entry.description ?? entry.name ?? '',
      rule: 'rule' in entry ? entry.rule : entry.logic,
      data: entry.data,
      ...(wanted === undefined ? {} : { expected: entry[wanted] }),
      ...('error' in entry ? { fails: true } : {}),
    },
  ];
}

/**
 * The cases of a suite: a list of comments (texts), `[rule, data, expected]` and `{description, rule, data, result | error}`, or
 * CertLogic's `{cases: [{certLogicExpression, assertions}]}`.
 *
 * @returns {SuiteCase[]}
 */
export function casesOf(suite) {
  if (isObject(suite)) return fromObject(suite);
  let heading = '';
  return suite.flatMap((entry) => {
    if (typeof entry === 'string') heading = entry.replace(/^#\s*/, '');
    if (Array.isArray(entry)) return fromList(entry, heading);
    return isObject(entry) ? fromObject(entry) : [];
  });
}

/** Reads a suite of one of the forms of {@link casesOf} from a file. */
export const readSuite = (path) => casesOf(JSON.parse(readFileSync(path, 'utf8')));
