// A progress bar for work on many files or forms; silent where nobody watches a terminal.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../core/assessment';

/** Does `work` on each item in order, with a bar on standard error when there is more than one and a terminal. */
export function progressOver<T, R>(items: readonly T[], work: (item: T) => R): R[] {
  if (items.length < 2 || !process.stderr.isTTY) return items.map(work);
  const bar = new SingleBar({ format: '{bar} {value}/{total}', stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
  bar.start(items.length, 0);
  try {
    return items.map((item) => {
      const result = work(item);
      bar.increment();
      return result;
    });
  } finally {
    bar.stop();
  }
}

/** Fewer steps than these are over before a bar could be read. */
const FEW_STEPS = 40;

/** A bar over the forms of one workbook, for {@link Progress}; silent for few forms, and where nobody watches a terminal. */
export function barOfForms(): Progress {
  let bar: SingleBar | null = null;
  return (done, total) => {
    if (total < FEW_STEPS || !process.stderr.isTTY) return;
    if (!bar) {
      bar = new SingleBar({ format: '{bar} {value}/{total}', stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
      bar.start(total, 0);
    }
    bar.update(done);
    if (done === total) bar.stop();
  };
}
