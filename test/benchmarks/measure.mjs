// Timing: what is slow at first is left out, then the median counts. Ratios are formed within one run, on one machine.
import { availableParallelism, cpus, loadavg } from 'node:os';

const nanoseconds = () => process.hrtime.bigint();

/** Where and under what load figures were measured: they mean nothing without it. */
export function machine() {
  const [load] = loadavg();
  return `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load average ${load.toFixed(2)}`;
}

/** Median seconds of `work`, after one round that does not count. */
export function medianSeconds(work, rounds = 5) {
  work();
  const seconds = Array.from({ length: rounds }, () => {
    const start = nanoseconds();
    work();
    return Number(nanoseconds() - start) / 1e9;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** The value that so much of sorted values lies below. */
function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function summary(name, taken) {
  const sorted = taken.sort((a, b) => a - b);
  return { name, value: quantile(sorted, 0.5) / 1000, p95: quantile(sorted, 0.95) / 1000, least: sorted[0] / 1000 };
}

/** Median and 95th percentile in microseconds of `work` on each item by itself, after `warm` rounds that do not count. */
export function each(name, items, work, { rounds = 10, warm = 5 } = {}) {
  const taken = [];
  for (let round = -warm; round < rounds; round += 1) {
    for (const item of items) {
      const start = nanoseconds();
      work(item);
      const time = Number(nanoseconds() - start);
      if (round >= 0) taken.push(time);
    }
  }
  return summary(name, taken);
}

/** The same for work that gives promises. */
export async function eachAwaited(name, items, work, { rounds = 3, warm = 1 } = {}) {
  const taken = [];
  for (let round = -warm; round < rounds; round += 1) {
    for (const item of items) {
      const start = nanoseconds();
      await work(item);
      const time = Number(nanoseconds() - start);
      if (round >= 0) taken.push(time);
    }
  }
  return summary(name, taken);
}

/**
 * Prints a table: what was measured, its median, where known its 95th percentile and its least (what it takes undisturbed), and with
 * `ratios` how many times as fast as the first row.
 */
export function printTable(title, unit, rows, { ratios = true } = {}) {
  console.log(`\n${title}`);
  const [first] = rows;
  const number = (value) => value.toPrecision(4).padStart(10);
  for (const { name, value, p95, least } of rows) {
    const ratio = ratios ? `${(first.value / value).toFixed(1)}x`.padStart(8) : '';
    const spread = p95 === undefined ? '' : `   p95 ${number(p95)}   least ${number(least)}`;
    console.log(`  ${name.padEnd(56)} ${number(value)} ${unit} ${ratio}${spread}`);
  }
}
