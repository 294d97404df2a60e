import { readFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import type { CommandInput, CommandModule } from './command/command.ts';
import { commandGroups } from './command/command.ts';
import { discoverCommands } from './command/discover.ts';
import { Interrupted } from './output/interrupt.ts';
import { errorJson, errorMessage, exitCodes } from './ui/error-message.ts';
import type { Terminal } from './ui/terminal.ts';

/**
 * Runs one command line and returns the process' exit code. Results go to `terminal.out`, everything else
 * to `terminal.err`; it never throws.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const asJson = argv.includes('--json');
  const debug = argv.includes('--debug');
  let complaint = '';
  try {
    const program = await buildProgram(terminal, (text) => {
      complaint += text;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return exitCodes.success;
  } catch (error) {
    if (error instanceof Interrupted) return error.exitCode;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCodes.success;
      terminal.err(asJson ? usageJson(complaint || error.message) : complaint);
      return exitCodes.usage;
    }
    terminal.err(asJson ? `${JSON.stringify(errorJson(error))}\n` : errorMessage(error, { debug }));
    return exitCodes.badInput;
  }
}

async function buildProgram(terminal: Terminal, complain: (text: string) => void): Promise<Command> {
  const modules = await discoverCommands();
  const program = new Command('variorum')
    .description('Fresh, solved, fairly marked exam questions in deep learning and computer vision.')
    .version(await ownVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'print stack traces with errors')
    .usage('<command> [options]')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  variorum init                                      start with an exam file to edit\n' +
        '  variorum export midterm.yaml --to pdf --out exams  write papers, keys and solutions\n' +
        '  variorum <command> --help                          everything about one command\n',
    );
  program.commandsGroup(commandGroups[0]);
  program.helpCommand(false);
  const output = { writeOut: terminal.out, writeErr: complain, getOutHelpWidth: () => terminal.width };
  for (const group of commandGroups) {
    for (const module of modules.filter((one) => one.group === group)) addCommand(program, module, terminal);
  }
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput(output)
      .showHelpAfterError('Run with --help for usage and examples.');
  }
  return program;
}

function addCommand(program: Command, module: CommandModule, terminal: Terminal): void {
  const command = program.command(module.usage).helpGroup(module.group);
  command.summary(module.summary).description(module.description);
  command.helpOption('-h, --help', 'print this help').configureHelp({ showGlobalOptions: true });
  module.configure(command);
  const width = Math.max(...module.examples.map(([line]) => line.length));
  const oneLine = width + 50 <= terminal.width;
  const examples = module.examples.map(([line, meaning]) =>
    oneLine ? `  ${line.padEnd(width)}  ${meaning}` : `  # ${meaning}\n  ${line}`,
  );
  command.addHelpText('after', `\nExamples:\n${examples.join('\n')}\n`);
  command.action(async () => {
    const input: CommandInput<never> = { args: command.args, options: command.opts() as never, terminal };
    await module.run(input);
  });
}

function usageJson(complaint: string): string {
  const message = complaint.replace(/^error: /, '').split('\n')[0] ?? '';
  return `${JSON.stringify({ error: { code: 'usage', message } })}\n`;
}

async function ownVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
