export { readRows, type CsvRow, type CsvRows } from './read-rows.js';
export { readCsvFile, type CsvFile, type CsvLine, type CsvShape } from './read-csv-file.js';
export { writeRow } from './write-row.js';
