import type { Lookup, Slabs, YearlySum } from '../../logic/expression.js';

/** Where a table writes its bounds and values, as pointers into the rule. */
export interface TablePlaces {
  /** The bound at which a row begins. */
  readonly row: (index: number) => string;
  /** The bound at which a column begins; of a table of one axis there is none. */
  readonly column: (index: number) => string;
  readonly cell: (row: number, column: number) => string;
  readonly otherwise: string;
}

/** The places of a table, by how its operator arranges them. */
export function tablePlaces({ axes, at }: Lookup): TablePlaces {
  const [rows, columns] = axes;
  if (columns) {
    const inside = `${at}/table_2d`;
    return {
      row: (index) => `${inside}/3/${index}/0`,
      column: (index) => `${inside}/2/${index}`,
      cell: (row, column) => `${inside}/3/${row}/1/${column}`,
      otherwise: `${inside}/4`,
    };
  }
  const operator = rows.kind === 'codes' ? 'table' : rows.test === 'exceeds' ? 'tiers_above' : 'tiers';
  const inside = `${at}/${operator}`;
  return {
    row: (index) => `${inside}/1/${index}/0`,
    column: () => inside,
    cell: (row) => `${inside}/1/${row}/1`,
    otherwise: `${inside}/2`,
  };
}

/** Where marginal rates are written: the bound and the rate of a row. */
export function slabPlaces({ at }: Slabs): {
  readonly from: (row: number) => string;
  readonly rate: (row: number) => string;
} {
  return { from: (row) => `${at}/slabs/1/${row}/0`, rate: (row) => `${at}/slabs/1/${row}/1` };
}

/** Where a sum by year writes the points of each record and the most of one year. */
export function yearlyPlaces({ at }: YearlySum): { readonly each: string; readonly cap: string } {
  return { each: `${at}/yearly_sum/2`, cap: `${at}/yearly_sum/3` };
}
