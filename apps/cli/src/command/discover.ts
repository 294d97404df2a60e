import { readdir } from 'node:fs/promises';
import type { CommandModule } from './command.ts';

const folder = new URL('../commands/', import.meta.url);

/** Every command: the modules that stand in `commands/`, by name. */
export async function discoverCommands(): Promise<readonly CommandModule[]> {
  const files = (await readdir(folder)).filter(isCommandFile).sort();
  return Promise.all(
    files.map(
      async (file) => ((await import(new URL(file, folder).href)) as { default: CommandModule }).default,
    ),
  );
}

function isCommandFile(name: string): boolean {
  return /^[a-z][a-z-]*\.(ts|js)$/.test(name);
}
