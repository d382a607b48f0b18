import type { Finding } from '../../../findings/finding.js';
import { pointerToken } from '../../../findings/json-pointer.js';
import type { Fact, FactType, ScalarFactType } from '../../../model/fact.js';
import type { FieldModel } from './fact-model.js';
import type { FactSettings } from './generation-settings.js';
import { settingsError } from './settings-finding.js';
import { partsOfModel, type PlacedCell } from './walk-settings.js';

function codeFindings(cell: PlacedCell, codes: ReadonlySet<string>): Finding[] {
  if (cell.kind !== 'shares') return [];
  return Object.keys(cell.value)
    .filter((code) => !codes.has(code))
    .map((code) =>
      settingsError(
        'SETTINGS-UNKNOWN-CODE',
        cell.pointer + pointerToken(code),
        [`数据项没有选项「${code}」`, `The fact has no option "${code}"`],
        [`可选：${[...codes].join('、')}`, `Options: ${[...codes].join(', ')}`],
      ),
    );
}

function rangeFinding(pointer: string, least: number, most: number, min: number, max: number): Finding[] {
  if (least >= min && most <= max) return [];
  return [
    settingsError(
      'SETTINGS-VALUE-OUT-OF-RANGE',
      pointer,
      [
        `数值 ${least} 至 ${most} 超出数据项的范围 ${min} 至 ${max}`,
        `Values ${least} to ${most} leave the fact's range ${min} to ${max}`,
      ],
      [`使数值在 ${min} 至 ${max} 之间（按最小单位）`, `Keep the values from ${min} to ${max} (in the smallest unit)`],
    ),
  ];
}

function wrongModel(pointer: string): Finding {
  return settingsError(
    'SETTINGS-MODEL-TYPE',
    pointer,
    ['产生方式不合数据项的类型', 'The way of drawing does not fit the type of the fact'],
    ['换用适合该类型的产生方式', 'Use one that fits the type'],
  );
}

type NumberType = Extract<ScalarFactType, { kind: 'integer' | 'decimal' }>;

function unitsOf(type: NumberType): { places: number; min: number; max: number } {
  const places = type.kind === 'decimal' ? type.places : 0;
  const units = (value: number): number => Math.round(value * 10 ** places);
  return { places, min: units(type.min), max: units(type.max) };
}

function numberFindings(settings: FactSettings, type: NumberType, pointer: string): Finding[] {
  const { model } = settings;
  const { places, min, max } = unitsOf(type);
  switch (model.kind) {
    case 'number': {
      if (model.places !== places) return [wrongModel(`${pointer}/places`)];
      const cells = partsOfModel(model, pointer).tables.flatMap((table) => table.cells);
      const values = cells.flatMap((cell) =>
        cell.kind === 'quantiles'
          ? rangeFinding(cell.pointer, cell.value[0]?.[1] ?? 0, cell.value.at(-1)?.[1] ?? 0, min, max)
          : [],
      );
      return [...rangeFinding(`${pointer}/without`, model.without, model.without, min, max), ...values];
    }
    case 'count': {
      const cells = partsOfModel(model, pointer).tables.flatMap((table) => table.cells);
      return cells.flatMap((cell) =>
        cell.kind === 'counts' ? rangeFinding(cell.pointer, 0, cell.value.length - 1, min, max) : [],
      );
    }
    case 'time':
      return places === 0 ? rangeFinding(`${pointer}/most`, 0, model.most, min, max) : [wrongModel(pointer)];
    case 'part':
      return places === 0 && min <= 0 ? [] : [wrongModel(pointer)];
    default:
      return [wrongModel(pointer)];
  }
}

function fitsField(field: FieldModel, type: ScalarFactType): boolean {
  switch (field.kind) {
    case 'choice':
      return (
        type.kind === 'enumeration' &&
        Object.keys(field.shares).every((code) => type.codes.some((known) => known.code === code))
      );
    case 'chance':
      return type.kind === 'boolean';
    case 'number': {
      if (type.kind !== 'integer' && type.kind !== 'decimal') return false;
      const { places, min, max } = unitsOf(type);
      return field.places === places && (field.values[0]?.[1] ?? 0) >= min && (field.values.at(-1)?.[1] ?? 0) <= max;
    }
    case 'date':
      return type.kind === 'date';
  }
}

function recordFindings(
  { model }: FactSettings,
  type: Extract<FactType, { kind: 'records' }>,
  pointer: string,
): Finding[] {
  if (model.kind === 'periods') {
    const dates = type.fields.filter((field) => field.type.kind === 'date').map(({ id }) => id);
    const others = type.fields.filter(({ id, optional }) => id !== model.from && id !== model.to && !optional);
    return dates.includes(model.from) && dates.includes(model.to) && others.length === 0 ? [] : [wrongModel(pointer)];
  }
  if (model.kind !== 'records') return [wrongModel(pointer)];
  const known = new Set(type.fields.map(({ id }) => id));
  const surplus = Object.keys(model.fields).filter((id) => !known.has(id));
  const wrong = type.fields.filter(({ id, optional, type: of }) => {
    const field = model.fields[id];
    return field ? !fitsField(field, of) : !optional;
  });
  const longest = partsOfModel(model, pointer).tables.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell.kind === 'counts' ? rangeFinding(cell.pointer, 0, cell.value.length - 1, 0, type.most) : [],
    ),
  );
  return [...surplus, ...wrong.map(({ id }) => id)]
    .map((id) => wrongModel(`${pointer}/fields${pointerToken(id)}`))
    .concat(longest);
}

/** How the settings of a fact do not fit what a dictionary declares: its type, codes and range. Empty where they do. */
export function fitFindings(fact: Fact, settings: FactSettings): Finding[] {
  const pointer = `/facts${pointerToken(fact.id)}/model`;
  const { model } = settings;
  const { type } = fact;
  switch (type.kind) {
    case 'boolean':
      return model.kind === 'chance' ? [] : [wrongModel(pointer)];
    case 'enumeration': {
      if (model.kind !== 'choice') return [wrongModel(pointer)];
      const codes = new Set(type.codes.map(({ code }) => code));
      return partsOfModel(model, pointer).tables.flatMap(({ cells }) =>
        cells.flatMap((cell) => codeFindings(cell, codes)),
      );
    }
    case 'integer':
    case 'decimal':
      return numberFindings(settings, type, pointer);
    case 'date':
      return model.kind === 'date' || model.kind === 'birth-date' || model.kind === 'since'
        ? []
        : [wrongModel(pointer)];
    case 'records':
      return recordFindings(settings, type, pointer);
  }
}
