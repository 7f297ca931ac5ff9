/** Placed calculations computed by the formula engine of the simulated host. */
import type { FormulaEngine } from "../../../src/simhost/engine";
import { cellOfAddress, type Placed, type Value } from "./placed";

export type Computed = (address: string) => Value;

const placeOf = (address: string) => ({ sheet: 0, ...cellOfAddress(address) });

export function computeWith(engine: FormulaEngine, { constants, formulas }: Placed): Computed {
  const addresses = [...formulas.keys()];
  const results = engine.evaluate({
    sheets: 1,
    constants: [...constants].map(([address, value]) => ({ ...placeOf(address), value })),
    formulas: [...formulas].map(([address, formula]) => ({ ...placeOf(address), formula })),
  });
  const values = new Map(addresses.map((address, i) => [address, results[i]?.[0]?.[0]]));
  return (address) => {
    const value = values.get(address);
    if (value === undefined) throw new Error(`the engine does not compute ${address}: ${formulas.get(address) ?? ""}`);
    return typeof value === "object" && value !== null ? value.error : value;
  };
}
