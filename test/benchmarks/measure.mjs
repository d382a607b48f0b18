// Timing: a warm-up, then several rounds, of which the median counts. Ratios are formed within one run, on one machine.

/** Median seconds of `work`, after one round that does not count. */
export function medianSeconds(work, rounds = 5) {
  work();
  const seconds = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** Prints a table: what was measured, how much of it, and how many times as fast as the first row. */
export function printTable(title, unit, rows) {
  console.log(`\n${title}`);
  const [first] = rows;
  for (const { name, value } of rows) {
    const ratio = first.value / value;
    console.log(`  ${name.padEnd(52)} ${value.toPrecision(4).padStart(10)} ${unit}   ${ratio.toFixed(1)}x`);
  }
}
