import * as arithmetic from './arithmetic.js';
import * as comparison from './comparison.js';
import * as condition from './condition.js';
import * as conditional from './conditional.js';
import * as dates from './dates.js';
import { membership } from './membership.js';
import { missing } from './missing.js';
import type { Operator } from './operator.js';
import * as rounding from './rounding.js';

const ALL: readonly Operator[] = [
  ...Object.values(arithmetic),
  ...Object.values(comparison),
  ...Object.values(condition),
  ...Object.values(conditional),
  ...Object.values(dates),
  membership,
  missing,
  ...Object.values(rounding),
];

/** Every operator of the profile by its JSON-Logic name. `var` is not among them: it is a name, not an operation. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(ALL.map((operator) => [operator.name, operator]));

/** Operators of plain JSON-Logic that the profile refuses, with the reason. */
export const REFUSED_OPERATORS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['cat', { zh: '拼接文本得不到分值', en: 'joined text gives no points' }],
  ['substr', { zh: '文本片段不是数据项', en: 'a piece of text is not a fact' }],
  ['log', { zh: '规则不得有副作用', en: 'a rule has no side effects' }],
  ['method', { zh: '规则不得调用程序', en: 'a rule calls no program' }],
  ['merge', { zh: '列表只能写成常数', en: 'lists are constants' }],
]);
