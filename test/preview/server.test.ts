/** The preview's server: which address it takes, what it serves, and what it must not. */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, request, type Server } from "node:http";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const running: ChildProcess[] = [];
const taken: Server[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
  for (const server of taken.splice(0)) server.close();
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts without building; resolves to the port, or to how it ended. */
function start(port: string | undefined): Promise<number | Ended> {
  const env = { ...process.env };
  delete env["PORT"];
  const child = spawn(process.execPath, [join(ROOT, "scripts/preview.mjs"), "--no-build"], {
    env: port === undefined ? env : { ...env, PORT: port },
  });
  running.push(child);
  let said = "";
  return new Promise((resolve) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /^Bloc Ranking preview: http:\/\/localhost:(\d+)\/$/m.exec(said)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => resolve({ code, said }));
  });
}

const startedAt = async (port: string): Promise<number> => {
  const result = await start(port);
  if (typeof result !== "number") throw new Error(result.said);
  return result;
};

/** Status of a path sent exactly as written. */
const status = (port: number, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: "localhost", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });

const take = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    taken.push(server);
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });

it("serves Microsoft's library from node_modules, and nothing outside of its folders", async () => {
  const port = await startedAt("0");
  expect(await status(port, "/office-js/excel-web-16.00.js")).toBe(200);
  for (const path of ["/office-js/../package.json", "/office-js/..%2fpackage.json", "/../package.json", "/%2e%2e/%2e%2e/package.json", "/addin/%", "/nothing"]) {
    expect([path, await status(port, path)]).toEqual([path, 404]);
  }
});

it("a port that was asked for and is taken is an error that says what to do", async () => {
  const port = await take(0);
  expect(await start(String(port))).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port} is taken`) });
});

it("without a wish it takes 3000, or the next one that is free", async () => {
  // Somebody may sit on 3000 already; then it is taken all the same.
  await take(3000).catch((fault: NodeJS.ErrnoException) => expect(fault.code).toBe("EADDRINUSE"));
  const port = await start(undefined);
  expect(port).toBeGreaterThan(3000);
  expect(port).toBeLessThan(3100);
});

it("refuses what is no port", async () => {
  expect(await start("http")).toMatchObject({ code: 2 });
});
