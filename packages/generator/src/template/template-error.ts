import { VariorumError } from '@variorum/core';
import type { At } from './compiled.ts';

interface TemplateErrorInit {
  readonly code: 'invalid-template' | 'missing-value' | 'invalid-value';
  readonly file: string;
  readonly at: At;
  /** What is wrong, and what to write instead. */
  readonly reason: string;
  readonly path?: readonly string[];
  readonly value?: unknown;
  readonly expected?: string;
  readonly cause?: unknown;
}

/** An error in a template or in a value given to it; the message begins with `file:line:column`. */
export function templateError({ file, at, reason, ...init }: TemplateErrorInit): VariorumError {
  const [line, column] = at;
  return new VariorumError({
    ...init,
    message: `${file}:${line}:${column}: ${reason}`,
    location: { file, line, column },
  });
}
