/**
 * Formulas as the API spells them and as the file stores them: functions newer than Excel 2007 carry a prefix in
 * the file ("_xlfn.MAXIFS").
 */
import { scanFormula, type FormulaToken } from "./scan";

const FILE_PREFIX = "_xlfn.";

/** Functions that the file format prefixes, from Excel 2010 on. */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT " +
    "BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS " +
    "COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE " +
    "ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC " +
    "IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP " +
    "MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST " +
    "T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE " +
    "VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry a second prefix. */
const WORKSHEET_NEWER = new Set(["FILTER", "SORT"]);

/** As the file stores it. Names that LET and LAMBDA define get their prefix as well. */
export function formulaFromApi(formula: string): string {
  const tokens = scanFormula(formula);
  if (!tokens.some(isRespelled)) return formula;
  const parameters = parametersOf(tokens);
  return tokens
    .map((token) => {
      if (token.kind === "function" && !token.text.startsWith("_xl")) {
        const name = token.text.toUpperCase();
        if (WORKSHEET_NEWER.has(name)) return `${FILE_PREFIX}_xlws.${name}`;
        return NEWER.has(name) ? FILE_PREFIX + name : parameters.has(name) ? `_xlpm.${token.text}` : name;
      }
      if (token.kind === "name" && parameters.has(token.text.toUpperCase())) return `_xlpm.${token.text}`;
      return token.text;
    })
    .join("");
}

/** A function that is written otherwise in the file, or that names parameters. */
const isRespelled = ({ kind, text }: FormulaToken): boolean =>
  kind === "function" && (DEFINES.test(text) || WORKSHEET_NEWER.has(text) || NEWER.has(text) || text !== text.toUpperCase());

const DEFINES = /^(_xlfn\.)?(LET|LAMBDA)$/i;

/** As the API gives it, without prefixes. */
export function formulaForApi(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return scanFormula(formula)
    .map((token) => (token.kind === "function" || token.kind === "name" ? token.text.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, "") : token.text))
    .join("");
}

/** Names right after "LET(" or "LAMBDA(" and a comma that stand before another comma at the same depth. */
function parametersOf(tokens: ReturnType<typeof scanFormula>): ReadonlySet<string> {
  const found = new Set<string>();
  if (!tokens.some((token) => token.kind === "function" && DEFINES.test(token.text))) return found;
  const solid = tokens.filter((token) => token.kind !== "space");
  const scopes: boolean[] = [];
  solid.forEach((token, index) => {
    if (token.text === "(") {
      const before = solid[index - 1];
      scopes.push(before?.kind === "function" && /^(LET|LAMBDA)$/.test(plain(before.text)));
    } else if (token.text === ")") scopes.pop();
    const previous = solid[index - 1]?.text;
    const opens = (previous === "(" || previous === ",") && scopes[scopes.length - 1] === true;
    if (opens && token.kind === "name" && solid[index + 1]?.text === ",") found.add(token.text.toUpperCase());
  });
  return found;
}

const plain = (text: string): string => text.replace(/^_xlfn\./i, "").toUpperCase();
