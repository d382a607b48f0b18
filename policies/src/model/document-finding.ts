import type { z } from 'zod';
import type { Bilingual, Finding } from '../findings/finding.js';
import { toPointer } from '../findings/json-pointer.js';

type Issue = z.core.$ZodIssue;
type Described = Pick<Finding, 'code' | 'message' | 'remedy'>;

const TYPE_NAMES: Record<string, Bilingual> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数值', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  null: { zh: '空值', en: 'null' },
};

const REFINEMENTS: Record<string, Described> = {
  'hidden-characters': {
    code: 'DOCUMENT-HIDDEN-CHARACTERS',
    message: {
      zh: '文字中含有不可见或改变方向的控制字符',
      en: 'The text holds invisible or direction-changing characters',
    },
    remedy: { zh: '删除这些字符后重新输入', en: 'Remove these characters and type the text again' },
  },
  'point-places': {
    code: 'DOCUMENT-POINT-PLACES',
    message: { zh: '分值最多两位小数', en: 'Points have at most two decimals' },
    remedy: { zh: '改为最多两位小数的数值', en: 'Write a number with at most two decimals' },
  },
};

function typeName(expected: string): Bilingual {
  return TYPE_NAMES[expected] ?? { zh: expected, en: expected };
}

function describeFormat(issue: z.core.$ZodIssueInvalidStringFormat): Described {
  if (issue.format === 'date') {
    return {
      code: 'DOCUMENT-NOT-A-DATE',
      message: { zh: '不是存在的日期', en: 'This is not a date that exists' },
      remedy: { zh: '写成 2026-01-31 的形式', en: 'Write it as 2026-01-31' },
    };
  }
  return {
    code: 'DOCUMENT-BAD-FORMAT',
    message: { zh: '写法不符合要求', en: 'The text has not the required form' },
    remedy: {
      zh: `要求的形式：${issue.pattern ?? issue.format}`,
      en: `Required form: ${issue.pattern ?? issue.format}`,
    },
  };
}

function describe(issue: Issue): Described {
  switch (issue.code) {
    case 'invalid_type': {
      const name = typeName(issue.expected);
      return {
        code: issue.input === undefined ? 'DOCUMENT-MISSING' : 'DOCUMENT-WRONG-TYPE',
        message:
          issue.input === undefined
            ? { zh: '缺少必填内容', en: 'A required value is missing' }
            : { zh: `此处应为${name.zh}`, en: `This must be ${name.en}` },
        remedy: { zh: `填写${name.zh}`, en: `Give ${name.en}` },
      };
    }
    case 'unrecognized_keys':
      return {
        code: 'DOCUMENT-UNKNOWN-KEY',
        message: {
          zh: `不认识的字段：${issue.keys.join('、')}`,
          en: `Unknown field: ${issue.keys.join(', ')}`,
        },
        remedy: { zh: '删除该字段，或改正字段名', en: 'Remove the field, or correct its name' },
      };
    case 'too_big':
      return {
        code: 'DOCUMENT-TOO-BIG',
        message: { zh: `超过允许的上限 ${issue.maximum}`, en: `More than the allowed ${issue.maximum}` },
        remedy: { zh: `不要超过 ${issue.maximum}`, en: `Stay within ${issue.maximum}` },
      };
    case 'too_small':
      return {
        code: 'DOCUMENT-TOO-SMALL',
        message: { zh: `低于允许的下限 ${issue.minimum}`, en: `Less than the allowed ${issue.minimum}` },
        remedy: { zh: `至少为 ${issue.minimum}`, en: `Give at least ${issue.minimum}` },
      };
    case 'invalid_format':
      return describeFormat(issue);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return {
        code: 'DOCUMENT-NOT-ALLOWED',
        message: { zh: '不是允许的值', en: 'This value is not allowed' },
        remedy: { zh: `可选：${allowed.join('、')}`, en: `Allowed: ${allowed.join(', ')}` },
      };
    }
    case 'invalid_union':
      return {
        code: 'DOCUMENT-NOT-ALLOWED',
        message: { zh: '不符合任何一种允许的形式', en: 'This fits none of the allowed forms' },
        remedy: { zh: '检查 kind 字段与所填内容', en: 'Check the field kind and what stands beside it' },
      };
    case 'custom': {
      const refinement: unknown = issue.params?.['code'];
      const known = typeof refinement === 'string' ? REFINEMENTS[refinement] : undefined;
      if (known) return known;
      break;
    }
    default:
      break;
  }
  return {
    code: 'DOCUMENT-INVALID',
    message: { zh: '内容不合格式', en: 'The content does not fit the format' },
    remedy: { zh: '对照格式说明改正', en: 'Compare it with the description of the format' },
  };
}

/** Most findings that are listed one by one. */
const MOST_FINDINGS = 1_000;

/**
 * A finding for each thing in which a value does not fit its schema; beyond a thousand, one that says how many more there are. Codes
 * begin with `DOCUMENT-`.
 */
export function documentFindings(error: z.ZodError): Finding[] {
  const findings = error.issues.slice(0, MOST_FINDINGS).map((issue): Finding => ({
    ...describe(issue),
    severity: 'error',
    pointer: toPointer(issue.path),
  }));
  const more = error.issues.length - findings.length;
  if (more === 0) return findings;
  return [
    ...findings,
    {
      code: 'DOCUMENT-MORE-FINDINGS',
      severity: 'error',
      pointer: '',
      message: { zh: `另有 ${more} 处不合格式`, en: `${more} more places do not fit the format` },
      remedy: { zh: '先改正以上各处', en: 'Correct those above first' },
    },
  ];
}
