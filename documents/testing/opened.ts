import { Workbook } from '@cj-tech-master/excelts';

const textOf = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''));

/** Every cell of every sheet of a list as text, a day as YYYY-MM-DD; hidden sheets, rows and columns among them. */
export async function sheetTables(xlsx: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  const book = new Workbook();
  await book.xlsx.load(xlsx.slice().buffer);
  return book.worksheets.map((page) => {
    const rows: string[][] = [];
    page.eachRow({ includeEmpty: true }, (row) => void rows.push(Array.from({ length: page.columnCount }, (_none, index) => textOf(row.getCell(index + 1).value))));
    return rows;
  });
}
