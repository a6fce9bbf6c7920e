// Parses flowcharts with the real Mermaid: paths as arguments, one line of JSON for each of them on standard output.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 1e6, maxEdges: 5000 });

for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, "utf8");
  try {
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const vertices = [...db.getVertices().values()].map((vertex) => [vertex.id, vertex.text ?? "", vertex.link ?? null]);
    const edges = db.getEdges().map((edge) => [edge.start, edge.end, edge.text]);
    console.log(JSON.stringify({ vertices, edges, groups: db.getSubGraphs().length, title: db.getAccTitle() }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error.message ?? error) }));
  }
}
process.stdout.write("", () => process.exit(0)); // not before all is written that was said
