/**
 * npm run serve: builds the add-in and serves it at https://localhost:3000, the address in manifest.xml, for
 * Excel on this machine. Excel takes an add-in only over HTTPS; the certificate is made, and trusted after
 * asking, by Microsoft's office-addin-dev-certs.
 */
import { createRequire } from "node:module";
import devCerts from "office-addin-dev-certs";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const addin = createRequire(import.meta.url)("../webpack.config.js").find((config) => config.name === "addin");
const options = await devCerts.getHttpsServerOptions();
const server = new WebpackDevServer(
  { host: "localhost", port: 3000, hot: false, liveReload: false, client: false, static: false, server: { type: "https", options } },
  webpack(addin),
);
await server.start();
console.log("https://localhost:3000/taskpane.html");
