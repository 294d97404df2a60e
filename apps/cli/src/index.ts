/** The command as a library: run a command line in a terminal of one's own, or export an exam. */
export { type ExportRequest, exportExam } from './exam/export.ts';
export { type ExportFormat, exportFormats } from './exam/formats.ts';
export type { Exported } from './exam/summary.ts';
export { run } from './program.ts';
export { processTerminal, type Terminal } from './ui/terminal.ts';
