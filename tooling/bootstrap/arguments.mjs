import { BootstrapError } from './report.mjs';

/**
 * @param {readonly string[]} args as the user typed them
 * @param {readonly string[]} known
 * @throws {BootstrapError} naming the first argument that is not known
 */
export function refuseUnknown(args, known) {
  const unknown = args.find((argument) => !known.includes(argument));
  if (unknown === undefined) return;
  const allowed = known.length === 0 ? 'there are none' : `there is ${known.join(', ')}`;
  throw new BootstrapError(`Unknown argument ${JSON.stringify(unknown)}; ${allowed}.`, { exitCode: 2 });
}
