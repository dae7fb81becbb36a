// 分值 printed in a standard against 分值 of the form: the same, or the standard is not read.
import type { Points } from '../units';
import type { FullPoints } from './standardTypes';

export const isZeroPoints = (points: FullPoints): boolean => points !== null && points.isZero();

/** Are these the form's own points? They are never scaled to fit. */
export const isFull = (points: FullPoints, maxPoints: Points): boolean => points === null || points.equals(maxPoints);
