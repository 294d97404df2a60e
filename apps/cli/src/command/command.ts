import type { Command } from 'commander';
import type { Terminal } from '../ui/terminal.ts';

/** Headings that `variorum --help` lists commands under, in this order. */
export const commandGroups = ['Questions:', 'Exams:', 'Authors:'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What a command is run with. */
export interface CommandInput<Options> {
  /** Arguments in the order of the usage line. */
  readonly args: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
}

/**
 * One command. Each stands in a file of its own in `commands/`, named like it, as the default export;
 * nothing else has to know of it. Whatever takes time to load is imported inside `run`.
 */
export interface CommandModule<Options = never> {
  /** The first word is the name: `show <question>`. */
  readonly usage: string;
  readonly group: CommandGroup;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs of `--help`. */
  readonly description: string;
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Adds arguments' descriptions and options. */
  configure(command: Command): void;
  run(input: CommandInput<Options>): Promise<void>;
}

/** Checks a command's type at its definition. */
export function defineCommand<Options>(module: CommandModule<Options>): CommandModule<Options> {
  return module;
}
