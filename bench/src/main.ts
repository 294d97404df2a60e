/** `npm run bench [-- variants|pdf] [question …]`: prints what this machine does; never fails for being slow. */
import { cpus, totalmem } from 'node:os';
import { benchPdf } from './pdf.ts';
import { benchVariants } from './variants.ts';

const [part = 'all', ...ids] = process.argv.slice(2);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
);
if (part === 'all' || part === 'variants') benchVariants(ids.length === 0 ? null : ids);
if (part === 'all' || part === 'pdf') await benchPdf();
