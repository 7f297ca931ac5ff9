/** Namespaces and types of drawings and charts; strict files name others for the same things. */
export interface ChartVocabulary {
  readonly spreadsheetDrawing: string;
  readonly drawing: string;
  readonly chart: string;
  readonly relationships: string;
}

const TRANSITIONAL: ChartVocabulary = {
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: ChartVocabulary = {
  spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export const chartVocabulary = (strict: boolean): ChartVocabulary => (strict ? STRICT : TRANSITIONAL);

export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
