/** Rates from ascending bounds on. */
export type SlabRows = readonly { readonly from: number; readonly rate: number }[];

/** Marginal sum (分段累进): every part of `subject` above a bound, up to the next, times that bound's rate. Whole numbers in, exact. */
export function slabSum(subject: number, rows: SlabRows): number {
  let sum = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || subject <= row.from) break;
    const end = rows[index + 1]?.from ?? Infinity;
    sum += ((subject < end ? subject : end) - row.from) * row.rate;
  }
  return sum;
}
