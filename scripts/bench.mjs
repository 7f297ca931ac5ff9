/**
 * npm run bench: scoring and ranking alone beside a bare loop; then what a whole run costs at 10, 100 and 1,000 members of 60 leaves, through the same code as the
 * command line, and the same job by an openpyxl script in the same run where python3-openpyxl is installed.
 * Each figure is the median of several processes, ours and the peer's in turn.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "dist/bench/pipeline.js");
const sizes = [10, 100, 1000];
const leaves = 60;
const runs = Number(process.env.BENCH_RUNS ?? 3);

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (value) => (value === undefined ? "-" : `${Math.round(value)} ms`);
const mega = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

run(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "bench"]);
// Debian's package serves Debian's own Python, which need not be the first on the path.
const pythons = ["python3", "/usr/bin/python3"].map((path) => ({ path, ...spawnSync(path, ["-c", "import openpyxl; print(openpyxl.__version__)"], { encoding: "utf8" }) }));
const peer = pythons.find((python) => python.status === 0);
const hasPeer = peer !== undefined;
console.log(`Node ${process.version}, ${cpus().length} cores; ${hasPeer ? `openpyxl ${peer.stdout.trim()}` : "python3-openpyxl is not installed: no peer beside it"}; median of ${runs} processes`);

const core = JSON.parse(run(process.execPath, [join(root, "dist/bench/core.js")]));
console.log("\nScoring and ranking alone, 200 leaves");
for (const { members, rank, bare } of core.sizes) {
  console.log(`  ${members} members: ${rank.toFixed(0)} ms, ${(rank / bare).toFixed(0)} times a bare floating-point loop (${bare.toFixed(2)} ms)`);
}
console.log(`  growth from 100 to 1,000 members: ${(core.sizes[1].rank / core.sizes[0].rank).toFixed(1)} times`);
console.log(`  rank intervals of 30 members x 100 leaves, 10,000 runs: ${core.stability.toFixed(0)} ms`);

const folder = mkdtempSync(join(tmpdir(), "bloc-bench-"));
const totals = new Map();
try {
  for (const members of sizes) {
    const book = join(folder, `${members}.xlsx`);
    run(process.execPath, [program, "make", String(members), String(leaves), book]);
    const ours = [];
    const theirs = [];
    for (let i = 0; i < runs; i++) {
      ours.push(JSON.parse(run(process.execPath, [program, "run", book, join(folder, "ours.xlsx")])));
      if (hasPeer) theirs.push(JSON.parse(run(peer.path, [join(root, "test/bench/peer_openpyxl.py"), book, join(folder, "theirs.xlsx")])));
    }
    const of = (list, pick) => median(list.map(pick));
    const counters = ours[0].counters;
    const total = of(ours, (r) => r.milliseconds.total);
    totals.set(members, total);
    console.log(`\n${members} members x ${leaves} leaves (file ${mega(statSync(book).size)})`);
    console.log(`  syncs ${counters.syncs}, requests ${mega(counters.requestBytes)}, responses ${mega(counters.responseBytes)}`);
    console.log(`  open ${ms(of(ours, (r) => r.milliseconds.open))}, read ${ms(of(ours, (r) => r.milliseconds.reading))}, score and rank ${ms(of(ours, (r) => r.milliseconds.scoring))}, write ${ms(of(ours, (r) => r.milliseconds.writing))}, record ${ms(of(ours, (r) => r.milliseconds.recording))}, save ${ms(of(ours, (r) => r.milliseconds.save))}`);
    // On a machine that does other things as well, processor time says more than the clock.
    const cpu = of(ours, (r) => r.cpuSeconds);
    console.log(`  total ${ms(total)}, processor ${cpu.toFixed(1)} s, peak memory ${Math.round(of(ours, (r) => r.peakMegabytes))} MB`);
    if (hasPeer) {
      const theirTotal = of(theirs, (r) => r.milliseconds.total);
      if (theirs[0].members !== members) throw new Error(`the peer read ${theirs[0].members} of ${members} members`);
      const theirCpu = of(theirs, (r) => r.cpuSeconds);
      console.log(`  openpyxl: total ${ms(theirTotal)}, processor ${theirCpu.toFixed(1)} s, peak memory ${Math.round(of(theirs, (r) => r.peakMegabytes))} MB; ours / openpyxl = ${(total / theirTotal).toFixed(2)}, by processor time ${(cpu / theirCpu).toFixed(2)}`);
    }
  }
  console.log(`\nGrowth: 100 to 1,000 members takes ${(totals.get(1000) / totals.get(100)).toFixed(1)} times as long.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
