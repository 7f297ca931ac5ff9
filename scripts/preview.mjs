/**
 * Builds the add-in and the preview and serves both on this machine only: npm run preview.
 * PORT chooses the port (0: any free one); without it 3000, or the next free one. --no-build serves what is built.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));

/** Address prefix and the folder behind it, longest prefix first. */
const FOLDERS = [
  ["/addin/", join(root, "dist", "addin")],
  // Microsoft's library is served from where npm put it: never copied into a build of ours.
  ["/office-js/", join(root, "node_modules", "@microsoft", "office-js", "dist")],
  ["/", join(root, "dist", "preview")],
];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Prints webpack's complaints and resolves to whether the builds succeeded. */
function build() {
  const webpack = require("webpack");
  const configs = require(join(root, "webpack.config.js")).filter(({ name }) => name === "addin" || name === "preview");
  return new Promise((resolve, reject) => {
    webpack(configs).run((fault, stats) => {
      if (fault) return reject(fault);
      const complaints = stats.toString("errors-warnings").trim();
      if (complaints) console.error(complaints);
      resolve(!stats.hasErrors());
    });
  });
}

/** The file behind an address; undefined if there is none. */
function fileOf(address) {
  const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
  const file = normalize(join(folder, path.slice(prefix.length) || "index.html"));
  const inside = file.startsWith(folder + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(request, response) {
  let file;
  try {
    file = fileOf(request.url ?? "/");
  } catch (fault) {
    // An address that is no address: a malformed escape, for example.
    if (!(fault instanceof URIError || fault instanceof TypeError)) throw fault;
  }
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** Listens on a port of this machine; a taken port gives way to the next one unless it was asked for by name. */
function listen(server, port, mayMove) {
  return new Promise((resolve, reject) => {
    server.once("error", (fault) => {
      if (fault.code === "EADDRINUSE" && mayMove) resolve(listen(server, port + 1, true));
      else reject(fault);
    });
    server.listen(port, "localhost", () => resolve(server.address().port));
  });
}

const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65536)) {
  console.error(`PORT is not a port: ${process.env.PORT}`);
  process.exit(2);
}
if (!process.argv.includes("--no-build")) {
  console.log("Building the add-in and the preview …");
  if (!(await build())) process.exit(1);
}
try {
  const port = await listen(createServer(answer), wanted ?? 3000, wanted === undefined);
  console.log(`Bloc Ranking preview: http://localhost:${port}/`);
} catch (fault) {
  console.error(fault.code === "EADDRINUSE" ? `Port ${wanted} is taken. Choose another: PORT=3001 npm run preview` : fault.message);
  process.exit(1);
}
