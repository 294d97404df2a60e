import type { Form, Level } from '@variorum/generator';
import { Option } from 'commander';

// Written out so that --help loads nothing; a missing or surplus name does not compile.
const forms = Object.keys({ open: 0, choice: 0, select: 0, essay: 0 } satisfies Record<Form, 0>) as Form[];
const levels = Object.keys({ easy: 0, medium: 0, hard: 0 } satisfies Record<Level, 0>) as Level[];

export function formOption(description: string): Option {
  return new Option('--form <form>', description).choices(forms);
}

export function levelOption(description: string): Option {
  return new Option('--level <level>', description).choices(levels);
}
