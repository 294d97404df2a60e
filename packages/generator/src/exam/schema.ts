import { z } from 'zod';
import { forms } from '../question/form.ts';
import { levels } from '../question/level.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const points = z.number().positive().max(1_000).multipleOf(0.01);

export const layoutSchema = z.strictObject({
  paper: z.enum(['a4', 'letter']).default('a4'),
  'answer-space': z.enum(['lines', 'grid', 'blank', 'none']).default('lines'),
  'points-table': z.boolean().default(true),
  language: z.enum(['en']).default('en'),
});

export const examSchema = z.strictObject({
  title: text(200),
  course: text(200).optional(),
  date: z.iso.date().optional(),
  duration: z
    .string()
    .regex(/^\d{1,3} (?:min|h)$/)
    .optional(),
  instructions: text(2_000).optional(),
  seed: z.union([z.string().min(1).max(200), z.number()]).optional(),
  variants: z.int().min(1).max(10_000).default(1),
  layout: layoutSchema.prefault({}),
  sections: z.array(z.unknown()).min(1).max(50),
});

export const sectionSchema = z.strictObject({
  title: text(200),
  questions: z.array(z.unknown()).min(1).max(100),
});

/** How a question is asked; also what a pick may say for all its questions. */
const asking = {
  points: points.optional(),
  level: z.enum(levels).optional(),
  form: z.enum(forms).optional(),
  options: z.int().min(4).max(8).optional(),
};

export const questionSchema = z.strictObject({
  ...asking,
  params: z.record(z.string(), z.unknown()).optional(),
  /** How many variants of it stand in the exam. */
  count: z.int().min(1).max(20).optional(),
  statements: z.int().min(4).max(8).optional(),
});

export const pickSchema = z.strictObject({
  ...asking,
  pick: z.int().min(1).max(12),
  from: z.array(z.unknown()).min(2).max(12),
});

export type ExamFile = z.output<typeof examSchema>;
export type QuestionOptions = z.output<typeof questionSchema>;
export type PickOptions = z.output<typeof pickSchema>;
