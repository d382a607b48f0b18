import * as arithmetic from './arithmetic.js';
import * as comparison from './comparison.js';
import * as condition from './condition.js';
import * as conditional from './conditional.js';
import * as dates from './dates.js';
import * as lists from './lists.js';
import { membership } from './membership.js';
import * as missing from './missing.js';
import type { Operator } from './operator.js';
import * as rounding from './rounding.js';
import * as tables from './tables.js';

const ALL: readonly Operator[] = [
  arithmetic.add,
  arithmetic.subtract,
  arithmetic.multiply,
  arithmetic.least,
  arithmetic.greatest,
  arithmetic.remainder,
  ...Object.values(comparison),
  ...Object.values(condition),
  ...Object.values(conditional),
  ...Object.values(dates),
  ...Object.values(lists),
  membership,
  ...Object.values(missing),
  ...Object.values(rounding),
  tables.tiers,
  tables.tiersAbove,
  tables.table,
  tables.table2d,
  tables.slabs,
];

/** Every operator of the profile by its JSON-Logic name. `var` is not among them: it is a name, not an operation. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(ALL.map((operator) => [operator.name, operator]));

/** Operators of plain JSON-Logic that the profile refuses, with the reason. */
export const REFUSED_OPERATORS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  ['cat', { zh: '拼接文本得不到分值', en: 'joined text gives no points' }],
  ['substr', { zh: '文本片段不是数据项', en: 'a piece of text is not a fact' }],
  ['log', { zh: '规则不得有副作用', en: 'a rule has no side effects' }],
  ['method', { zh: '规则不得调用程序', en: 'a rule calls no program' }],
  ['merge', { zh: '列表来自数据项，不在规则里拼接', en: 'lists are facts and are not joined in rules' }],
  ['preserve', { zh: '规则里没有不作为运算的对象', en: 'a rule holds no objects that are not operations' }],
]);
