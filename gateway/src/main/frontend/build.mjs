// Called by the gateway's Maven build: runs `npm ci`, then `npm run build` (or, with the argument `verify`, the checks and
// tests), each only where its inputs have changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const at = (path) => join(here, path);

function filesUnder(folder) {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...paths].sort()) {
    hash.update(`${path}\n`).update(readFileSync(at(path)));
  }
  return hash.digest('hex');
}

/** Runs an npm command unless its stamp, which lies within what the command makes, tells of the same inputs. */
function npm(command, stamp, inputs) {
  const wanted = digest(inputs);
  if (existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === wanted) {
    console.log(`portal: npm ${command.join(' ')}: nothing has changed`);
    return;
  }
  execFileSync('npm', command, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(at(stamp), wanted);
}

const packages = ['package.json', 'package-lock.json', '.npmrc'];
const sources = [...packages, 'index.html', 'tsconfig.json', 'vite.config.ts', ...filesUnder('src'), ...filesUnder('public')];

npm(['ci'], 'node_modules/.built-from', packages);
if (process.argv[2] === 'verify') {
  npm(['run', 'verify'], 'node_modules/.verified-from', [...sources, 'eslint.config.js']);
} else {
  npm(['run', 'build'], 'dist/.built-from', sources);
}
