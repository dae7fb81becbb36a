// Charts, a picture, a text box and a slicer: what is drawn over the sheets of the rich book.
import { MICROSOFT, OFFICE, type Part } from './part';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

const corner = (tag: 'from' | 'to', column: number, row: number): string =>
  `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

const chartFrame = (id: number): string => `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id + 1)}" name="图表 ${String(id)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId${String(id)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;

/** Rows count from 0 here: the first chart stands over rows 3–9, across the place where rows come in; the others below. */
const FORM_DRAWING = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${OFFICE}">`
  + `<xdr:twoCellAnchor>${corner('from', 9, 2)}${corner('to', 14, 12)}${chartFrame(1)}</xdr:twoCellAnchor>`
  + `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 9, 13)}${corner('to', 14, 18)}${chartFrame(2)}</xdr:twoCellAnchor>`
  + `<xdr:oneCellAnchor>${corner('from', 9, 19)}<xdr:ext cx="3000000" cy="2000000"/>${chartFrame(3)}</xdr:oneCellAnchor>`
  + `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 1, 14)}${corner('to', 2, 16)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`
  + `<xdr:twoCellAnchor>${corner('from', 4, 14)}${corner('to', 6, 17)}<xdr:sp macro="" textlink="自评表!$F$13"><xdr:nvSpPr><xdr:cNvPr id="10" name="文本框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>合计 A13</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`
  + `<xdr:absoluteAnchor><xdr:pos x="100" y="100"/><xdr:ext cx="9525" cy="9525"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="11" name="线"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="line"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;

const SHEET_DRAWING = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${OFFICE}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${chartFrame(1)}</xdr:absoluteAnchor></xdr:wsDr>`;

const SLE15 = `${MICROSOFT}/drawing/2010/slicer`;
const PIVOT_DRAWING = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor editAs="absolute">${corner('from', 5, 1)}${corner('to', 8, 14)}<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a14" xmlns:a14="${MICROSOFT}/drawing/2010/main"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="项目"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${SLE15}"><sle:slicer xmlns:sle="${SLE15}" name="项目"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp></mc:Fallback></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const series = (categories: string, values: string, name: string): string => `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>${name}</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>${categories}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val></c:ser>`;
const axes = '<c:axId val="1"/><c:axId val="2"/>';
const axisParts = '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>';
const space = (plot: string): string => `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${OFFICE}"><c:chart><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const FORM_SERIES = series('自评表!$B$5:$B$12', '自评表!$F$5:$F$12', '自评表!$F$3');
const TABLE_SERIES = series("'自评表'!$A$21:$A$24", "'自评表'!$B$21:$B$24", '自评表!$B$20');
const CHARTS = [
  space(`<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${FORM_SERIES}${axes}</c:barChart>${axisParts}`),
  space(`<c:lineChart><c:grouping val="standard"/>${TABLE_SERIES}<c:marker val="1"/>${axes}</c:lineChart>${axisParts}`),
  space(`<c:pieChart><c:varyColors val="1"/>${TABLE_SERIES}</c:pieChart>`),
  space(`<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>${TABLE_SERIES}${axes}</c:barChart>${axisParts}`),
];

/** One red dot. */
const PICTURE = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'));

export const drawingParts: readonly Part[] = [
  {
    path: 'xl/drawings/drawing1.xml', contentType: DRAWING_TYPE, body: FORM_DRAWING,
    relations: [
      ...[1, 2, 3].map((n) => ({ id: `rId${String(n)}`, type: 'chart', target: `xl/charts/chart${String(n)}.xml` })),
      { id: 'rId4', type: 'image', target: 'xl/media/image1.png' },
    ],
  },
  { path: 'xl/drawings/drawing2.xml', contentType: DRAWING_TYPE, body: SHEET_DRAWING, relations: [{ id: 'rId1', type: 'chart', target: 'xl/charts/chart4.xml' }] },
  { path: 'xl/drawings/drawing3.xml', contentType: DRAWING_TYPE, body: PIVOT_DRAWING },
  ...CHARTS.map((body, i): Part => ({ path: `xl/charts/chart${String(i + 1)}.xml`, contentType: CHART_TYPE, body })),
  { path: 'xl/media/image1.png', contentType: 'image/png', body: PICTURE },
];
