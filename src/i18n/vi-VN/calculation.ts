import type { CalculationWords } from "../words-calculation";

export const calculation: CalculationWords = {
  tab: "Tính toán",
};
