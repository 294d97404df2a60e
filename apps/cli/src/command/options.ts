import { type Command, InvalidArgumentError, Option } from 'commander';

/** `--json`, the same for every command. */
export function jsonOption(command: Command, what: string): Command {
  return command.option('--json', `print ${what} as JSON, and an error as JSON on stderr`);
}

/** `--questions`, the same for every command. */
export function questionsOption(command: Command): Command {
  return command.addOption(
    new Option('--questions <directory>', 'folder with questions of your own, one folder each').argParser(
      nonEmpty,
    ),
  );
}

/** A whole number from `min` to `max`, written in digits. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
    }
    return value;
  };
}

/** Rejects an empty argument, such as an unset variable of the shell leaves. */
export function nonEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.');
  return text;
}

/** A number above zero with at most two decimals. */
export function positiveNumber(max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+(\.\d{1,2})?$/.test(text) || value <= 0 || value > max) {
      throw new InvalidArgumentError(`Expected a number above 0, at most ${max}, with at most two decimals.`);
    }
    return value;
  };
}
