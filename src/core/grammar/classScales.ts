// Ordered classes (优良中差, Ⅰ–Ⅴ类, 甲乙丙): which words belong together, best first.

/** A class that was read. `label` is the scale's own word for it; `scales` are the scales that have such a level. */
export interface ClassLevel { readonly label: string; readonly scales: readonly ClassScaleId[] }

export type ClassScaleId =
  | 'fourGrades' | 'fiveGrades' | 'fiveGradesMiddle' | 'goodness' | 'passing' | 'waterClasses' | 'heavenlyStems' | 'letters'
  | 'highLow' | 'numberedLevels';
