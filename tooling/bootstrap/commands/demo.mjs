import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { refuseUnknown } from '../arguments.mjs';
import { run } from '../child.mjs';
import { ensureInstalled } from '../install.mjs';
import { BootstrapError } from '../report.mjs';
import { ensureToolchain, environment } from '../toolchain.mjs';
import { turbo } from '../turbo.mjs';
import { cliEntry } from './variorum.mjs';

const exam = join('examples', 'midterm.yaml');
const folder = 'out';
/** A fixed seed, so that everyone's demo prints the same exam; a real one is the teacher's secret. */
const options = [
  '--to',
  'pdf,latex,markdown,html,json,csv',
  '--variants',
  '3',
  '--seed',
  'demo',
  '--out',
  folder,
];

/**
 * From a bare clone to exam PDFs.
 * @param {import('../run.mjs').Context} context
 * @returns {Promise<number>} 0, or the exit code of the step that failed
 */
export async function demo({ root, report, args }) {
  refuseUnknown(args, []);
  const toolchain = await ensureToolchain(root, report);
  report.line(`Variorum demo, with ${toolchain.origin}`);
  await ensureInstalled(root, toolchain, report);
  await report.step(
    'Building the variorum command',
    async () => {
      const { code } = await turbo(root, toolchain, ['build', '--filter=@variorum/cli']);
      if (code !== 0)
        throw new BootstrapError('The build failed; the messages above say where.', { exitCode: code });
    },
    () => 'built',
  );
  await report.step(
    `Exporting ${exam}`,
    async () => {
      const { code } = await run(toolchain.node, [cliEntry(root), 'export', exam, ...options], {
        cwd: root,
        env: environment(toolchain),
      });
      if (code !== 0) throw new BootstrapError(`The export of ${exam} failed.`, { exitCode: code });
    },
    () => 'exported',
  );
  // The drawings of the LaTeX files are PDFs too, but nothing to open by themselves.
  const pdfs = filesBelow(join(root, folder)).filter(
    (path) => path.endsWith('.pdf') && !path.includes(`${sep}figures${sep}`),
  );
  if (pdfs.length === 0) throw new BootstrapError(`The export left no PDF below ${folder}/.`);
  report.line();
  report.line(`${pdfs.length} PDFs, ready to open:`);
  for (const path of pdfs) report.line(`  ${relative(root, path)}`);
  report.line();
  report.line('Next: npm run -s variorum -- --help');
  return 0;
}

/**
 * @param {string} folderPath
 * @returns {string[]} every file below it, sorted
 */
function filesBelow(folderPath) {
  if (!existsSync(folderPath)) return [];
  return readdirSync(folderPath, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folderPath, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}
