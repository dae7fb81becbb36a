// Worked cases: what a notice gives for some figures, worked out by hand. The shape of cases.yaml.
import { z } from 'zod';
import { MEASURES } from '../core/rules';

const text = z.string().min(1);
const digits = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]).transform(String);

/** `690.47万元`, `83人`, `95%`. */
const amount = z.string().regex(/^-?\d+(\.\d+)?(元|万元|人|%)$/, { error: '应为带单位的数：690.47万元、83人、95%' });

/** Exact points, or why there are none; the words say what is asked. */
const outcome = z.union([digits, z.strictObject({ judgmentNeeded: text }), z.strictObject({ inputMissing: text })]);

/** A row of the form itself: `expect.row` is its score. */
const row = z.strictObject({
  level1: text, level2: text, name: text, maxPoints: digits, target: text.optional(), actual: text.optional(), coefficient: text.optional(),
});

const shape = z.strictObject({
  name: text,
  given: z.partialRecord(z.enum(MEASURES), amount).default({}),
  /** 自查情况 by indicator id. */
  verdicts: z.record(z.string(), text).default({}),
  /** 分值 of the form, where the rule set leaves them open. */
  maxPoints: z.record(z.string(), digits).default({}),
  row: row.optional(),
  /** What the person chose where the rule set leaves a switch open. */
  chosen: z.record(z.string(), z.string()).default({}),
  /** The switch that is asked about, or `none`. */
  asks: z.string().optional(),
  /** By indicator id; `executionRate` for the one scored beside the indicators; `row`. */
  expect: z.record(z.string(), outcome),
  /** The arithmetic, to be followed with a calculator. */
  working: text,
});

export const casesShape = z.array(shape);
export type WorkedCase = z.output<typeof shape>;
