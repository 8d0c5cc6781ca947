import { chartFigures } from "./charts.ts";
import { bulkFigures } from "./ctgov-bulk.ts";
import { entitySearchFigures } from "./entity-search.ts";
import type { Figure } from "./figure.ts";
import { landscapeFigures } from "./landscape.ts";
import { nameFigures } from "./names.ts";
import { platformFigures } from "./platform.ts";
import { queryFigures } from "./queries.ts";
import { snapshotFigures } from "./snapshot.ts";
import { sourceFigures } from "./sources.ts";
import { startFigures } from "./start.ts";
import { voyageFigures } from "./voyage.ts";
import { webFigures } from "./web.ts";

// `npm run bench` prints one JSON line per figure; `npm run bench -- bulk` only that suite.
const suites: Record<string, () => Promise<Figure[]>> = {
  snapshot: snapshotFigures,
  start: startFigures,
  queries: queryFigures,
  web: webFigures,
  charts: chartFigures,
  sources: sourceFigures,
  landscape: landscapeFigures,
  names: nameFigures,
  search: entitySearchFigures,
  bulk: bulkFigures,
  voyage: voyageFigures,
  platform: platformFigures,
};

const wanted = process.argv.slice(2);
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length && !wanted.includes(name)) continue;
  for (const figure of await suite()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
