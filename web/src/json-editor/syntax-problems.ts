import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';

/** Why a text is no JSON: the message `editor.syntax.<reason>`, and where. */
export interface SyntaxProblem {
  readonly reason: SyntaxReason;
  readonly offset: number;
  readonly length: number;
}

export type SyntaxReason =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma'
  | 'brace'
  | 'bracket'
  | 'end'
  | 'string'
  | 'number'
  | 'comment'
  | 'character'
  | 'symbol'
  | 'empty';

/** By the name that the parser prints for an error. */
const REASONS: Readonly<Record<string, SyntaxReason>> = {
  ValueExpected: 'value',
  PropertyNameExpected: 'key',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  CloseBraceExpected: 'brace',
  CloseBracketExpected: 'bracket',
  EndOfFileExpected: 'end',
  UnexpectedEndOfString: 'string',
  UnexpectedEndOfNumber: 'number',
  InvalidNumberFormat: 'number',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  InvalidUnicode: 'character',
  InvalidEscapeCharacter: 'character',
  InvalidCharacter: 'character',
  InvalidSymbol: 'symbol',
};

/** Everything that keeps the text from being JSON; nothing for a text that is. */
export function syntaxProblems(text: string): SyntaxProblem[] {
  if (text.trim() === '') return [{ reason: 'empty', offset: 0, length: 0 }];
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.map(({ error, offset, length }) => ({
    reason: REASONS[printParseErrorCode(error)] ?? 'symbol',
    offset: Math.min(offset, text.length),
    length,
  }));
}
