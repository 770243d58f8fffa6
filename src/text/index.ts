// Positions, problems and YAML documents: everything that speaks about a file's text.
// Imports nothing of ours; the yaml package lives only here. Start at read-document.ts.
export { type DataColumn, dataColumn } from './data-column.ts';
export { frame, frames, headline } from './frame.ts';
export { nearest } from './nearest.ts';
export { type PackedNode, packDocument, unpackDocument } from './packed-document.ts';
export { type Place, type PlaceFinder, placesIn } from './place.ts';
export { plainText } from './plain-text.ts';
export { hasErrors, inOrder, type Problem, type ProblemDetails, problem } from './problem.ts';
export { type CsvTable, type ReadCsv, readCsv } from './read-csv.ts';
export { type ReadDocument, type ReadOptions, readDocument } from './read-document.ts';
export {
  entriesOf,
  entryOf,
  itemsOf,
  plainValue,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml-node.ts';
export { yamlText } from './yaml-text.ts';
