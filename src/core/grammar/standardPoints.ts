// 分值 printed in a standard against 分值 of the form: the same, or the standard is not read.
import type { Points } from '../units';
import type { FullPoints } from './standardTypes';

export const isZeroPoints = (points: FullPoints): boolean => points !== null && points.isZero();

/** Are all printed full points the same, and the form's? Points are never scaled to fit. */
export function agree(printed: readonly FullPoints[], maxPoints: Points | null): boolean {
  const all = [...printed, maxPoints].flatMap((points) => points ?? []);
  return all.every((points) => points.equals(all[0] ?? points));
}

/** No printed points may exceed the form's. */
export const within = (points: FullPoints, maxPoints: Points | null): boolean =>
  points === null || maxPoints === null || points.lessThanOrEqualTo(maxPoints);
