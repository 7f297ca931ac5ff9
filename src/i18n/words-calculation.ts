/** Words of the calculation sheet, the comparison of layers, and what live formulas say. */
export interface CalculationWords {
  readonly tab: string;
}
