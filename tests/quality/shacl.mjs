// node shacl.mjs DATA.ttl SHAPES.ttl…: prints every violation of the shapes, a line each; exit code 1 when there is one.
import { createReadStream } from "node:fs";
import rdf from "rdf-ext";
import ParserN3 from "@rdfjs/parser-n3";
import SHACLValidator from "rdf-validate-shacl";

const read = async file => rdf.dataset().import(new ParserN3({ factory: rdf }).import(createReadStream(file)));

const [data, ...shapes] = process.argv.slice(2);
const all = rdf.dataset();
for (const file of shapes)
  all.addAll(await read(file));

const report = await new SHACLValidator(all).validate(await read(data));
for (const result of report.results)
  console.log([result.severity?.value.split("#")[1], result.focusNode?.value, result.path?.value, result.sourceConstraintComponent?.value.split("#")[1], result.value?.value].join(" "));
process.exitCode = report.conforms ? 0 : 1;
