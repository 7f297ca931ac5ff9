/** Every class of the Excel API that the host knows, with the members it knows of each. */
import type { ClassTable } from "./class-table";
import { applicationTable, cultureInfoTable, numberFormatInfoTable } from "./classes/application";
import { autoFilterTable } from "./classes/auto-filter";
import { chartAxesTable, chartAxisTable } from "./classes/chart-axes";
import { chartFillTable, chartLineFormatTable, chartSeriesCollectionTable, chartSeriesFormatTable, chartSeriesTable } from "./classes/chart-series";
import { chartLegendTable, chartsTable, chartTable, chartTitleTable } from "./classes/charts";
import { conditionalFormatsTable, conditionalFormatTable, dataBarTable, positiveFormatTable } from "./classes/conditional-formats";
import { dataValidationTable } from "./classes/data-validation";
import { freezePanesTable } from "./classes/freeze-panes";
import { namedItemsTable, namedItemTable } from "./classes/names";
import { headerFooterTable, headersFootersTable, pageLayoutTable } from "./classes/page-layout";
import { horizontalPageBreaksTable, pageBreakTable } from "./classes/page-breaks";
import { rangeTable } from "./classes/range";
import { rangeBordersTable, rangeBorderTable } from "./classes/range-borders";
import { rangeFormatTable } from "./classes/range-format";
import { formatProtectionTable, rangeFillTable, rangeFontTable } from "./classes/range-look";
import { workbookTable } from "./classes/workbook";
import { worksheetTable } from "./classes/worksheet";
import { worksheetProtectionTable } from "./classes/worksheet-protection";
import { worksheetsTable } from "./classes/worksheets";

export interface KnownClass {
  readonly name: string;
  readonly members: readonly KnownMember[];
}

export interface KnownMember {
  /** As the messages spell it. */
  readonly name: string;
  readonly kind: "property" | "object" | "method";
  /** Number of the ExcelApi set. */
  readonly since: string;
  readonly readable: boolean;
  readonly settable: boolean;
}

function known<S>(table: ClassTable<S>): KnownClass {
  const members: KnownMember[] = [];
  for (const [name, { since, get, set }] of Object.entries(table.scalars)) {
    members.push({ name, kind: "property", since, readable: get !== undefined, settable: set !== undefined });
  }
  for (const [name, { since }] of Object.entries(table.objects)) members.push({ name, kind: "object", since, readable: true, settable: false });
  for (const [name, { since }] of Object.entries(table.methods)) members.push({ name, kind: "method", since, readable: false, settable: false });
  return { name: table.name, members };
}

export const KNOWN_CLASSES: readonly KnownClass[] = [
  known(workbookTable),
  known(applicationTable),
  known(cultureInfoTable),
  known(numberFormatInfoTable),
  known(worksheetsTable),
  known(worksheetTable),
  known(freezePanesTable),
  known(pageLayoutTable),
  known(headersFootersTable),
  known(headerFooterTable),
  known(worksheetProtectionTable),
  known(autoFilterTable),
  known(namedItemsTable),
  known(namedItemTable),
  known(rangeTable),
  known(rangeFormatTable),
  known(rangeFontTable),
  known(rangeFillTable),
  known(rangeBordersTable),
  known(rangeBorderTable),
  known(formatProtectionTable),
  known(dataValidationTable),
  known(conditionalFormatsTable),
  known(conditionalFormatTable),
  known(dataBarTable),
  known(positiveFormatTable),
  known(horizontalPageBreaksTable),
  known(pageBreakTable),
  known(chartsTable),
  known(chartTable),
  known(chartTitleTable),
  known(chartLegendTable),
  known(chartAxesTable),
  known(chartAxisTable),
  known(chartSeriesCollectionTable),
  known(chartSeriesTable),
  known(chartSeriesFormatTable),
  known(chartFillTable),
  known(chartLineFormatTable),
];
